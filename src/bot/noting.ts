import type { Register } from "#domain/register";
import type { Reporting } from "#domain/reporting";

/** The register for one line, and whether a report or a remark was stored through it. */
export function noting(register: Register): { readonly register: Register; reported(): boolean } {
  let stored = false;
  const report: Reporting["report"] = async (update, at) => {
    const outcome = await register.reporting.report(update, at);
    stored ||= !("moved" in outcome);
    return outcome;
  };
  return {
    register: { ...register, reporting: { ...register.reporting, report } },
    reported: () => stored,
  };
}

/** Somebody on a platform. `team` is the workspace or tenant whose directory holds `user`; names and addresses prove nothing. */
export type Account = {
  readonly platform: "slack" | "teams" | "terminal";
  readonly team: string;
  readonly user: string;
};

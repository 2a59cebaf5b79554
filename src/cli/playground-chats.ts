/** The organisation that the Playground plays. */
export const tenant = "11111111-2222-4333-8444-555555555555";

const [you, ...others] = [
  "Fatima de Vries",
  "Dirk Jansen",
  "Vera Smit",
  "Mila Bakker",
  "Henk Visser",
  "Noor Kok",
].map(person);

function person(name: string, index: number) {
  const [givenName = "", ...surname] = name.split(" ");
  const email = `${givenName.toLowerCase()}@voorbeeld.example`;
  return {
    id: `user-${index}`,
    name,
    // As the Playground spells it.
    userPrincipleName: email,
    aadObjectId: `0a0a0a0a-0000-4000-8000-00000000000${index}`,
    givenName,
    surname: surname.join(" "),
    email,
  };
}

/** Settings of the Agents Playground 0.2.28: it refuses other fields, other versions and fewer than five others. */
export const chats = {
  version: "0.1.1",
  tenantId: tenant,
  bot: { id: "aaaaaaaa-0000-4000-8000-000000000001", name: "Afspraken" },
  currentUser: you,
  users: others,
  personalChat: { id: "personal-1" },
  groupChat: { id: "group-1", name: "Overleg" },
  team: {
    id: "team-1",
    name: "Team Wonen",
    aadGroupId: "group-aad-1",
    channels: [{ id: "channel-1", name: "Kwartaaloverzicht" }],
  },
};

/** Words of the frame around the desk's pages. */
export const desk = {
  name: "Desk",
  navigation: "Desk",
  nav: {
    start: "Desk",
    intake: "Intake",
    drafts: "Drafts",
    records: "Records",
    review: "Review",
    import: "Import",
    history: "History",
    users: "Users",
    backup: "Backup",
  },
  signedInAs: (role: string) => `Signed in, ${role.toLowerCase()}`,
  signOut: "Sign out",
  signIn: "Sign in",
  signOutFailed: "Not signed out: the server cannot be reached.",
  refused: {
    title: "Your account may not open this page",
    text: "It is for people with another role. An admin of the desk can change yours.",
    back: "Back to the desk",
  },
} as const;

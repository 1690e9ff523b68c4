/** Words that every form of the desk shares. */
export const forms = {
  optional: "optional",
  saving: "Saving …",
  saved: "Saved.",
  unchanged: "Nothing was changed.",
  unreachable: "The server cannot be reached. Nothing you typed is lost: try again in a moment.",
  garbled: "The server gave no readable answer. Try again, or reload the page.",
  signedOut: "You are signed out. Sign in in another window, then try again here: nothing you typed is lost.",
  seeFields: "Not saved: see the marked fields.",
  needsScripts: "This form needs scripts, which are off in your browser.",
} as const;

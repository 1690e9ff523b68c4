/** The commands of accounts that can be asked for. */
import type { Command } from "../define";
import { invitePerson, offerNewPassword, withdrawLink } from "./links";
import { changeRole, disablePerson, enablePerson } from "./roles";
import { endSession, endSessions } from "./sessions";
import { createToken, revokeToken } from "./tokens";

export const ACCOUNT_COMMANDS: readonly Command[] = [
  invitePerson,
  offerNewPassword,
  withdrawLink,
  changeRole,
  disablePerson,
  enablePerson,
  endSession,
  endSessions,
  createToken,
  revokeToken,
];

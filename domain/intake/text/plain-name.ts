import { fold } from "./text";

const TITLES = /^(?:h\.? ?e\.?|sir|dame|dr|mr|mrs|ms|the|rt|hon|prof|сэр|г-н|г-жа|д-р)\.? /;
const PEER = /^(?:the )?(?:lord|lady|baroness|viscount|earl|baron|лорд|баронесса|виконт) /;

/** A name as names are compared: letters, apostrophes and spaces folded, titles and a peer's territory left out. */
export function plainName(name: string): string {
  let plain = fold(name.normalize("NFKC")).replaceAll(/\s+/g, " ").replaceAll("'", "").trim();
  while (TITLES.test(plain)) plain = plain.replace(TITLES, "");
  return PEER.test(plain) ? plain.replace(/ of .*$/, "") : plain;
}

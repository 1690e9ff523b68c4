import * as fc from "fast-check";

// The same cases on every run: a property that fails does so for everyone. Change the seed to look further.
fc.configureGlobal({ seed: 19920126 });

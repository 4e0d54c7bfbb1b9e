// How many deadline clauses chrono-node reads in a second, told the language, and of how many it makes something.
// Takes the clauses from standard input, each ended by a zero byte; times as benchmarks/measure.hpp does.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const { vi } = createRequire(process.argv[2] + "/")("chrono-node");
const clauses = readFileSync(0, "utf8").split("\0").filter((clause) => clause !== "");
const reference = new Date(2024, 0, 1);
const read = (clause) => vi.parseDate(clause, reference, { forwardDate: true });

const shortestRun = 1e5; // microseconds
const run = (calls) => {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; ++call) clauses.forEach(read);
  const { user, system } = process.cpuUsage(start);
  return user + system;
};
let calls = 1;
while (run(calls) < shortestRun) calls *= 2;
const taken = Array.from({ length: 9 }, () => run(calls) / calls).sort((a, b) => a - b);
console.log(`clauses_per_second ${clauses.length / (taken[4] / 1e6)}`);
console.log(`understood ${clauses.filter((clause) => read(clause) !== null).length}`);

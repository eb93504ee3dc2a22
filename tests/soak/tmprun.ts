import { soak } from '/work/main/tests/soak/soak.ts';
const t = Date.now();
const r = await soak({
  seed: 1,
  rows: Number(process.argv[2] ?? 300),
  acts: Number(process.argv[3] ?? 10),
  faults: 0.1,
});
console.log(JSON.stringify(r, null, 1).slice(0, 4000), Date.now() - t);
process.exit(0);

"""How long the check takes: 5,000 claims over 100,000 passages, in a warm process, after reading."""

from time import perf_counter

from benchmarks.generate import Size, large_study
from redthread.conclude.check import check, check_sentence
from redthread.conclude.evidence import Evidence
from redthread.records.study import Study
from tests.plain_support import plain_support

LIMIT = 2.0
SENTENCE_LIMIT = 0.3
SMALL = Size(passages=400, sources=20, findings=20, voices=40, themes=12)
MIDDLE = Size(passages=4_000, sources=100, findings=40, voices=200, themes=24)


def main() -> None:
    study = large_study()
    check(large_study(SMALL))
    began = perf_counter()
    result = check(study)
    took = perf_counter() - began
    counts = f"{result.claims} claims over {len(study.passages)} passages, {len(result.remarks)} remarks"
    print(f"check: {counts}: {took:.2f} s (limit {LIMIT} s)")
    evidence, finding = Evidence.of(study), study.findings[0]
    check_sentence(evidence, "Mange ledere savner sparring.", finding)
    began = perf_counter()
    check_sentence(evidence, "Mange nye ledere savner sparring, mens andre roser den.", finding)
    print(f"check_sentence: {(perf_counter() - began) * 1000:.1f} ms (limit {SENTENCE_LIMIT * 1000:.0f} ms)")
    compare_with_the_plain_twin(large_study(MIDDLE))


def compare_with_the_plain_twin(study: Study) -> None:
    began = perf_counter()
    found = Evidence.of(study).supports()
    indexed = perf_counter() - began
    began = perf_counter()
    plain = {
        one.id: plain_support(study, one, lambda _: True) for one in study.findings if one.population == "all"
    }
    counted = perf_counter() - began
    same = all(plain[name][4] == found[name].voices_for for name in plain)
    print(
        f"support of {len(plain)} findings: {counted / indexed:.0f} times as fast as counting the rows, equal: {same}"
    )


if __name__ == "__main__":
    main()

"""Counts what the tests' reports say: count.py BUILD_EXIT_CODE LOG... where each log is of a suite. What should have been tested and was not has failed."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml


def module(root: pathlib.Path) -> tuple[int, int]:
    passed = failed = 0
    for report in root.glob("target/*-reports/TEST-*.xml"):
        suite = xml.parse(report).getroot()
        bad = int(suite.get("failures")) + int(suite.get("errors"))
        passed += int(suite.get("tests")) - bad - int(suite.get("skipped"))
        failed += bad
        if bad:
            print(f"failed: {report}: {bad}")
    if passed + failed == 0:
        print(f"failed: {root}: no test ran")
        failed = 1
    return passed, failed


def suite(log: pathlib.Path) -> tuple[int, int]:
    results = re.findall(r"^(\d+) passed, (\d+) failed$", log.read_text(errors="replace"), re.MULTILINE)
    passed, failed = map(int, results[-1]) if results else (0, 0)
    if passed + failed == 0:
        print(f"failed: tests/{log.stem}: no test ran")
        failed = 1
    return passed, failed


def main() -> int:
    build = int(sys.argv[1])
    modules = sorted({tests.parent.parent.parent for tests in pathlib.Path(".").glob("**/src/test/java") if "target" not in tests.parts})
    results = [module(root) for root in modules] + [suite(pathlib.Path(log)) for log in sys.argv[2:]]
    if build:
        print(f"failed: the build ended with {build}")
    passed = sum(p for p, _ in results)
    failed = sum(f for _, f in results) + (1 if build else 0)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())

#!/usr/bin/python3
"""Writes what dnstwist would try for every fifth brand of four letters or more: HOST TAB BRAND TAB FUZZER. Nothing is resolved.

dnstwist's own program tells the fuzzers apart only in formats that resolve every name, so its module is asked.
"""
from pathlib import Path

import dnstwist  # of Debian's package, hence Debian's Python above

CORPUS = Path(__file__).resolve().parent.parent
DICTIONARIES = Path("/usr/share/dnstwist/dictionaries")


def words(*names):
    lines = (line for name in names for line in (DICTIONARIES / f"{name}.dict").read_text("utf-8").splitlines())
    return {line.strip() for line in lines if line.strip() and not line.startswith("//")}


def variants(brand):
    fuzzer = dnstwist.Fuzzer(brand, words("english", "french", "polish"), words("abused_tlds", "common_tlds"))
    fuzzer.generate()
    return {(each["domain"], brand, each["fuzzer"]) for each in fuzzer.domains if not each["fuzzer"].startswith("*")}


brands = [brand for brand in (CORPUS / "brands.txt").read_text("ascii").split() if len(brand.split(".")[0]) >= 4]
rows = sorted(row for brand in brands[::5] for row in variants(brand))
(CORPUS / "generated" / "dnstwist.tsv").write_text("".join("\t".join(row) + "\n" for row in rows), "ascii")
print(f"generated/dnstwist.tsv\t{len(rows)}")

"""The kernels are imported by every command: what they need for one question is imported when it is asked."""

import subprocess
import sys


def test_text_imports_no_heavy_library():
    code = "import sys, redthread.text; print([m for m in ('phonenumbers', 'stdnum', 'lxml', 'redthread.text.danish') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"

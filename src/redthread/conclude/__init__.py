"""The third stage: findings and recommendations, and the check of what a report may say."""

from redthread.conclude.check import CheckResult, check_sentence

__all__ = ["CheckResult", "check_sentence"]

"""The third stage: findings and recommendations, and the check of what a report may say."""

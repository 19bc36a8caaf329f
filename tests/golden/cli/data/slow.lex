title Slow

[slow]
/\w+ed\b/
/\bhow sad\b/ ; needs sad

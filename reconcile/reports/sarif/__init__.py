"""The report in the Static Analysis Results Interchange Format, SARIF 2.1.0 (an OASIS standard), for code scanning."""

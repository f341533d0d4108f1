import warnings

import uvloop

uvloop.install()
with warnings.catch_warnings(record=True) as hidden:
    warnings.simplefilter("always")
    uvloop.install()
for warning in hidden:
    print(f"{warning.category.__name__}: {warning.message}")

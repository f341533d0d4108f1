def collect(lines):
    return [line async for line in lines]

import asyncio


async def free_places(semaphore):
    semaphore.release()
    places = 0
    while not semaphore.locked():
        await semaphore.acquire()
        places += 1
    return places


async def main():
    print("Semaphore(1): now lets", await free_places(asyncio.Semaphore(1)), "in")
    try:
        await free_places(asyncio.BoundedSemaphore(1))
    except ValueError:
        print("BoundedSemaphore(1): refused")


asyncio.run(main())

import inspect


async def send_mail():
    pass


print("function:", inspect.isawaitable(send_mail))
job = send_mail()
print("what its call gives:", inspect.isawaitable(job))
job.close()

import _thread


class Client:
    def __del__(self):
        try:
            _thread.start_new_thread(print, ())
        except RuntimeError as error:
            print(f"{type(error).__name__}: {error}")


client = Client()

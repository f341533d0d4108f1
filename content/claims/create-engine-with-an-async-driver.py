from sqlalchemy import create_engine

engine = create_engine("sqlite+aiosqlite://")
print("engine is made")
with engine.connect():
    print("connected")

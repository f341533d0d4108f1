/** Packages that a clue names together as `library: "@notebook"`. */
const LIBRARIES: Record<string, string> = {
  notebook:
    'ipykernel|IPython|colab|google_colab|spyder_kernels|debugpy|marimo|jupyter|jupyterlab|notebook',
  server:
    'uvicorn|starlette|fastapi|hypercorn|daphne|asgiref|quart|sanic|litestar|granian|web_protocol',
  bot: 'discord|nextcord|disnake|telegram|telethon|pyrogram|aiogram|slack_bolt|twitchio|nio',
  test: 'pytest_asyncio|anyio|_pytest|pytest|unittest',
  worker: 'celery|flask|django|asgiref|gunicorn|streamlit|werkzeug|waitress|rq|dramatiq|huey',
  client:
    'asyncpg|aiohttp|httpx|httpcore|motor|pymongo|redis|aioredis|sqlalchemy|aiomysql|asyncmy|aiopg|psycopg|psycopg_pool|grpc|aiokafka|aio_pika|aiobotocore|elasticsearch|databases|tortoise|aiosqlite|websockets',
  blocking:
    'requests|urllib3|urllib|psycopg2|pymysql|MySQLdb|mysql|sqlite3|pymongo|boto3|botocore|selenium|subprocess|serial|PIL|yt_dlp|youtube_dl|openai|gspread|smtplib|paramiko|pandas|torch',
  gui: 'tkinter|customtkinter|PyQt5|PyQt6|PySide2|PySide6|qasync|wx|kivy|PySimpleGUI',
};

/** Calls that a clue names together as `code: "@blocking"`. */
const CODE: Record<string, string> = {
  blocking:
    'time.sleep( | requests. | urlopen( | subprocess.run( | subprocess.check_output( | subprocess.call( | os.system( | input( | cursor.execute( | .fetchall( | psycopg2. | pymysql. | sqlite3. | smtplib. | yt_dlp. | YoutubeDL( | recv( | accept( | serial.',
  start: 'asyncio.gather( | create_task( | ensure_future( | TaskGroup( | asyncio.wait(',
  run: 'asyncio.run( | run_until_complete( | run_forever( | asyncio.Runner( | new_event_loop( | run_polling( | start_polling(',
};

/** Names of the groups, for checks of the content. */
export const GROUP_NAMES = {
  library: Object.keys(LIBRARIES),
  code: Object.keys(CODE),
} as const;

/** The packages of a clue, with its groups written out. */
export function librariesOf(clue: string): string[] {
  return expand(clue, '|', LIBRARIES);
}

/** The pieces of code of a clue, with its groups written out. */
export function codeOf(clue: string): string[] {
  return expand(clue, ' | ', CODE);
}

function expand(clue: string, separator: string, groups: Record<string, string>): string[] {
  return clue.split(separator).flatMap((part) => {
    const name = part.trim();
    if (!name.startsWith('@') || !Object.hasOwn(groups, name.slice(1))) return [name];
    return groups[name.slice(1)]!.split(separator);
  });
}

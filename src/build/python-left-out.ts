/**
 * What of the standard library is not sent to browsers: nothing of it can do its work there (sockets, processes, a
 * terminal), or no asyncio program needs it. An import says so (browser_loop.py).
 */
export const LEFT_OUT: readonly string[] = [
  ...['_pyrepl/', 'ctypes/', 'email/', 'html/', 'http/', 'importlib/metadata/', 'multiprocessing/'],
  ...['sqlite3/', 'wsgiref/', 'xml/', 'xmlrpc/', 'urllib/request.py', 'urllib/robotparser.py'],
  ...['_markupbase.py', '_pyio.py', '_pydatetime.py', 'antigravity.py', 'bdb.py', 'cProfile.py'],
  ...['cmd.py', 'compileall.py', 'configparser.py', 'doctest.py', 'filecmp.py', 'fileinput.py'],
  ...['ftplib.py', 'getpass.py', 'imaplib.py', 'mailbox.py', 'mimetypes.py'],
  ...[
    'modulefinder.py',
    'netrc.py',
    'optparse.py',
    'pdb.py',
    'pickletools.py',
    'plistlib.py',
    'poplib.py',
  ],
  ...[
    'profile.py',
    'pstats.py',
    'pty.py',
    'py_compile.py',
    'pyclbr.py',
    'pydoc.py',
    'rlcompleter.py',
  ],
  ...[
    'shelve.py',
    'smtplib.py',
    'socketserver.py',
    'sre_compile.py',
    'sre_constants.py',
    'sre_parse.py',
  ],
  ...[
    'tabnanny.py',
    'tarfile.py',
    'this.py',
    'trace.py',
    'tty.py',
    'wave.py',
    'webbrowser.py',
    'zipapp.py',
  ],
  ...['asyncio/windows_', 'encodings/mac_', '__phello__/', '__hello__.py', 'colorsys.py'],
];

/** Encodings but those that programs name in practice; those of Windows and of old terminals are large tables. */
export const UNUSED_ENCODINGS =
  /^encodings\/(?!(?:__init__|aliases|ascii|base64_codec|charmap|cp437|cp1252|hex_codec|idna|latin_1|iso8859_1|iso8859_15|punycode|raw_unicode_escape|rot_13|undefined|unicode_escape|utf_\w+|zlib_codec)\.py$)/;

package org.mooring.webconsole;

/** The page that asks who is there. It holds nothing that a peer has said. */
final class LoginPage {

    static final String USER = "user";
    static final String PASSWORD = "password";

    private LoginPage() {}

    /**
     * @param action where the form goes
     * @param message one sentence, or null
     */
    static String html(String action, String message) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>Mooring</title>
                <style>
                body { font-family: sans-serif; margin: 4em auto; max-width: 22em; }
                label { display: block; margin: 1em 0; }
                input { display: block; width: 100%%; box-sizing: border-box; padding: .4em; }
                </style>
                </head>
                <body>
                <h1>Mooring</h1>
                %s<form method="post" action="%s">
                <label>User <input name="user" autocomplete="username" autofocus required></label>
                <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
                <button>Log in</button>
                </form>
                </body>
                </html>
                """.formatted(message == null ? "" : "<p role=\"alert\">" + Html.escape(message) + "</p>\n", Html.escape(action));
    }
}

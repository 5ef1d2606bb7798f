package org.mooring.cmdlet.utility.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownConversionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '# Header 1' | <h1 id="header-1">Header 1</h1>~
        '## 2. A _b_ `c`: Été!' | <h2 id="a-b-c-ete">2. A <em>b</em> <code>c</code>: Été!</h2>~
        '# 1' | <h1 id="section">1</h1>~
        '# a~# a' | <h1 id="a">a</h1>~<h1 id="a-1">a</h1>~
        **bold text**                 | <p><strong>bold text</strong></p>~
        [GitHub](https://github.com)  | <p><a href="https://github.com">GitHub</a></p>~
        ![](image.png)                | <p><img src="image.png" alt="" /></p>~
        ```PowerShell~$a = 1~```      | <pre><code class="language-PowerShell">$a = 1~</code></pre>~
        > Hello                       | <blockquote>~<p>Hello</p>~</blockquote>~
        * A~* B                       | <ul>~<li>A</li>~<li>B</li>~</ul>~
        &copy; a < b                  | <p>© a &lt; b</p>~
        """)
    void htmlIsAsPowerShellMakesIt(String markdown, String html) {
        assertEquals(html.replace('~', '\n'), MarkdownConversion.toHtml(markdown.replace('~', '\n')).html());
    }

    @Test
    void tablesAreInHtml() {
        assertEquals("""
            <table>
            <thead>
            <tr>
            <th>a</th>
            <th style="text-align: center;">b</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>1</td>
            <td style="text-align: center;">2</td>
            </tr>
            </tbody>
            </table>
            """, MarkdownConversion.toHtml("| a | b |\n|---|:-:|\n| 1 | 2 |\n").html());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '# Heading1' | ^[7mHeading1^[0m~~
        '###### Heading6' | ^[4;97mHeading6^[0m~~
        '# ' | ~~
        **Hello**                     | ^[1mHello^[0m~
        Some **test string** to write | Some ^[1mtest string^[0m to write~~
        *Hello*                       | ^[36mHello^[0m~
        [Bing](https://www.bing.com)  | ^[4;38;5;117m"Bing"^[0m~
        []()                          | ^[4;38;5;117m""^[0m~
        ![](image.png)                | ^[33m[Image]^[0m~
        ![alt-text](image.png)        | ^[33m[alt-text]^[0m~
        1. A~2. B~3. C                | 1. A~2. B~3. C~~
        * A~  * B~* C                 | * A~  * B~* C~~
        > Hello                       | > Hello~~~
        """)
    void textForTerminalsIsAsPowerShellMakesIt(String markdown, String text) {
        assertEquals(text.replace('~', '\n').replace('^', '\u001b'),
            MarkdownConversion.toTerminal(markdown.replace('~', '\n'), new MarkdownOption()).encoded());
    }

    @Test
    void linesOfCodeReachToTheEdgeOfTheTerminal() {
        MarkdownOption option = new MarkdownOption();
        option.code("[1m");
        assertEquals("\u001b[1ma\u001b[500@\u001b[0m\n\u001b[1mb\u001b[500@\u001b[0m\n\n",
            MarkdownConversion.toTerminal("```\na\nb\n```", option).encoded());
    }

    @Test
    void withoutEncodingThereAreNoEscapes() {
        MarkdownOption option = new MarkdownOption();
        option.encoding(false);
        assertEquals("T\n\nsee \"x\"\n", MarkdownConversion.toTerminal("# T\n\nsee [x](y)", option).encoded());
    }

    @Test
    void tokensAreTheDocumentsTree() {
        MarkdownToken document = MarkdownConversion.toHtml("a\n\n# b").tokens();
        MarkdownToken heading = (MarkdownToken) document.children()[1];
        assertEquals("Document Heading 2 Text b", String.join(" ", document.kind(), heading.kind(), "" + heading.line(),
            heading.children()[0].toString(), ((MarkdownToken) heading.children()[0]).text()));
    }
}

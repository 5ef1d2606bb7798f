package org.mooring.cmdlet.utility.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * A document as text with escape sequences, laid out as PowerShell does: an empty line after headings, code and lists, and after a
 * paragraph that ends in plain text (one that ends in bold or a link has none).
 */
final class TerminalText extends AbstractVisitor {

    private static final String INDENT = "  ";

    private final MarkdownOption option;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    TerminalText(MarkdownOption option) {
        this.option = option;
    }

    String render(Node document) {
        document.accept(this);
        return out.toString();
    }

    /** What is said in a node, without its markup. */
    static String plain(Node node) {
        StringBuilder plain = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                plain.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                plain.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                plain.append(' ');
            }

            @Override
            public void visit(HardLineBreak line) {
                plain.append(' ');
            }
        });
        return plain.toString();
    }

    @Override
    public void visit(Heading heading) {
        out.append(option.styled(option.header(heading.getLevel()), plain(heading))).append("\n\n");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append(paragraph.getLastChild() instanceof Text ? "\n\n" : "\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        out.append("> ");
        visitChildren(quote);
        out.append('\n');
    }

    @Override
    public void visit(BulletList list) {
        list(list);
    }

    @Override
    public void visit(OrderedList list) {
        list(list);
    }

    private void list(ListBlock list) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null ? ordered.getMarkerStartNumber() : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            out.append(INDENT.repeat(depth)).append(list instanceof OrderedList ? number++ + ". " : "* ");
            item(item);
        }
        if (depth == 0) {
            out.append('\n');
        }
    }

    private void item(Node item) {
        if (item.getFirstChild() == null) {
            out.append('\n');
        }
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Paragraph) {
                visitChildren(part);
                out.append('\n');
            } else {
                depth++;
                part.accept(this);
                depth--;
            }
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral());
    }

    private void code(String text) {
        text.lines().forEach(line -> out.append(option.codeLine(line)).append('\n'));
        out.append('\n');
    }

    @Override
    public void visit(HtmlBlock html) {
        out.append(html.getLiteral()).append("\n\n");
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(html.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("---\n\n");
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(option.styled(option.code(), code.getLiteral()));
    }

    @Override
    public void visit(StrongEmphasis bold) {
        out.append(option.styled(option.emphasisBold(), plain(bold)));
    }

    @Override
    public void visit(Emphasis italics) {
        out.append(option.styled(option.emphasisItalics(), plain(italics)));
    }

    @Override
    public void visit(Link link) {
        out.append(option.styled(option.link(), '"' + plain(link) + '"'));
    }

    @Override
    public void visit(Image image) {
        String shown = plain(image);
        out.append(option.styled(option.image(), '[' + (shown.isEmpty() ? "Image" : shown) + ']'));
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append('\n');
    }
}

package org.mooring.cmdlet.utility.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with tables, and headings that have ids, as PowerShell's parser makes them. */
final class MarkdownConversion {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser WITH_TABLES = Parser.builder().extensions(TABLES).includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final Parser PLAIN = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(TABLES)
        .attributeProviderFactory(context -> new Attributes(new HeadingIds())).build();

    private MarkdownConversion() {}

    static MarkdownInfo toHtml(String markdown) {
        Node document = WITH_TABLES.parse(markdown);
        return new MarkdownInfo(HTML.render(document), null, token(document));
    }

    /** Its parser knows no tables, as PowerShell's. */
    static MarkdownInfo toTerminal(String markdown, MarkdownOption option) {
        Node document = PLAIN.parse(markdown);
        return new MarkdownInfo(null, new TerminalText(option).render(document), token(document));
    }

    private static MarkdownToken token(Node node) {
        List<Object> children = new ArrayList<>();
        for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
            children.add(token(each));
        }
        List<SourceSpan> spans = node.getSourceSpans();
        return new MarkdownToken(node.getClass().getSimpleName(), spans.isEmpty() ? 0 : spans.get(0).getLineIndex(),
            spans.isEmpty() ? 0 : spans.get(0).getColumnIndex(), text(node), children.toArray());
    }

    private static String text(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case FencedCodeBlock block -> block.getLiteral();
            case IndentedCodeBlock block -> block.getLiteral();
            case HtmlBlock html -> html.getLiteral();
            case HtmlInline html -> html.getLiteral();
            default -> null;
        };
    }

    /** One for each document, for its ids differ from each other. */
    private record Attributes(HeadingIds ids) implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Heading) {
                attributes.put("id", ids.next(TerminalText.plain(node)));
            }
            String side = attributes.remove("align");
            if (side != null) {
                attributes.put("style", "text-align: " + side + ";");
            }
        }
    }
}

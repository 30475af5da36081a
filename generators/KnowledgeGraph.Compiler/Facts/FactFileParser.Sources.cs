using System.Linq;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    private void ReadSources()
    {
        if (_reader.Kind != JsonTokenKind.StartObject)
        {
            SkipWrongShape("'sources'", "an object of sources by key");
            return;
        }

        var opening = _reader.Start;
        while (NextProperty(_mapKeys, out var key))
        {
            if (TryReadFilePropertyInside(FactFileNames.Sources, opening, key)) continue;
            if (CheckName("source key", key)) ReadSource(key);
            else _reader.Skip();
        }
    }

    private void ReadSource(FactFileToken key)
    {
        var source = new SourceDeclaration(key.Text, null, null, null, null, null, null, null, null, _anchors.Add(key.Start, key.Length));
        for (var anchor = source.AnchorOfDocument; anchor <= source.AnchorOfSha256; anchor++) _anchors.Add(key.Start, key.Length);
        if (_reader.Kind == JsonTokenKind.String)
        {
            _anchors.Set(source.AnchorOfDocument, _reader.Start, _reader.Length);
            _sources.Add(source with { Document = _reader.GetString(_pool) });
            return;
        }

        if (_reader.Kind != JsonTokenKind.StartObject)
        {
            SkipWrongShape("A source", "an object, or the name of its document as a string");
            return;
        }

        var opening = _reader.Start;
        string? document = null, title = null, url = null, author = null, published = null, sha256 = null, @class = null;
        while (NextProperty(_entryKeys, out var name))
        {
            var isSource = _reader.Kind == JsonTokenKind.StartObject && !FactFileNames.OfSource.Contains(name.Text);
            if (!isSource && !TryCorrect("A source", ref name, FactFileNames.OfSource, _entryKeys)) continue;
            switch (name.Text)
            {
                case FactFileNames.Document:
                    document = ReadSourceText("'document'", source.AnchorOfDocument);
                    break;
                case FactFileNames.Title:
                    title = ReadSourceText("'title'");
                    break;
                case FactFileNames.Url:
                    url = ReadSourceText("'url'", source.AnchorOfUrl);
                    break;
                case FactFileNames.Author:
                    author = ReadSourceText("'author'");
                    break;
                case FactFileNames.Published:
                    published = ReadSourceText("'published'", source.AnchorOfPublished);
                    break;
                case FactFileNames.Sha256:
                    sha256 = ReadSourceText("'sha256'", source.AnchorOfSha256);
                    break;
                case FactFileNames.Class:
                    @class = ReadSourceText("'class'");
                    break;
                default:
                    if (!CheckName("source key", name))
                    {
                        _reader.Skip();
                        break;
                    }

                    // Nothing that a source has is an object, but the next source is.
                    ReportInside(
                        name, "'" + InvisibleCharacters.Reveal(name.Text) + "'",
                        "the source '" + InvisibleCharacters.Reveal(key.Text) + "'", opening);
                    ReadSource(name);
                    break;
            }
        }

        _sources.Add(source with
        {
            Document = document, Title = title, Url = url, Author = author, Published = published, Sha256 = sha256, Class = @class,
        });
    }

    private string? ReadSourceText(string what, int anchor = -1)
    {
        if (!TryReadString(what, out var text)) return null;
        if (anchor >= 0) _anchors.Set(anchor, text.Start, text.Length);
        return text.Text;
    }
}

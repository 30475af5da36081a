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

        while (NextProperty(_mapKeys, out var key))
        {
            if (CheckName("source key", key)) ReadSource(key);
            else _reader.Skip();
        }
    }

    private void ReadSource(FactFileToken key)
    {
        var source = new SourceDeclaration(key.Text, null, null, null, null, null, null, null, null, _anchors.Add(key.Start, key.Length));
        if (_reader.Kind == JsonTokenKind.String)
        {
            _sources.Add(source with { Document = _reader.GetString(_pool) });
            return;
        }

        if (_reader.Kind != JsonTokenKind.StartObject)
        {
            SkipWrongShape("A source", "an object, or the name of its document as a string");
            return;
        }

        string? document = null, title = null, url = null, author = null, published = null, sha256 = null, @class = null;
        while (NextProperty(_entryKeys, out var name))
        {
            switch (name.Text)
            {
                case FactFileNames.Document:
                    document = ReadSourceText("'document'");
                    break;
                case FactFileNames.Title:
                    title = ReadSourceText("'title'");
                    break;
                case FactFileNames.Url:
                    url = ReadSourceText("'url'");
                    break;
                case FactFileNames.Author:
                    author = ReadSourceText("'author'");
                    break;
                case FactFileNames.Published:
                    published = ReadSourceText("'published'");
                    break;
                case FactFileNames.Sha256:
                    sha256 = ReadSourceText("'sha256'");
                    break;
                case FactFileNames.Class:
                    @class = ReadSourceText("'class'");
                    break;
                default:
                    SkipUnknown("A source", name, FactFileNames.OfSource);
                    break;
            }
        }

        _sources.Add(source with
        {
            Document = document, Title = title, Url = url, Author = author, Published = published, Sha256 = sha256, Class = @class,
        });
    }

    private string? ReadSourceText(string what) => TryReadString(what, out var text) ? text.Text : null;
}

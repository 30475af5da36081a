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
        if (_reader.Kind == JsonTokenKind.String)
        {
            var name = String();
            _sources.Add(DeclareSource(key, name) with { Document = name.Text });
            return;
        }

        if (_reader.Kind != JsonTokenKind.StartObject)
        {
            SkipWrongShape("A source", "an object, or the name of its document as a string");
            return;
        }

        FactFileToken? document = null;
        string? title = null, url = null, author = null, published = null, sha256 = null, @class = null;
        while (NextProperty(_entryKeys, out var name))
        {
            switch (name.Text)
            {
                case FactFileNames.Document:
                    document = TryReadString("'document'", out var text) ? text : null;
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

        _sources.Add(DeclareSource(key, document ?? key) with
        {
            Document = document?.Text, Title = title, Url = url, Author = author, Published = published, Sha256 = sha256, Class = @class,
        });
    }

    private SourceDeclaration DeclareSource(FactFileToken key, FactFileToken document)
    {
        var anchor = AddAnchor(key);
        AddAnchor(document);
        return new SourceDeclaration(key.Text, null, null, null, null, null, null, null, null, anchor);
    }

    private string? ReadSourceText(string what) => TryReadString(what, out var text) ? text.Text : null;
}

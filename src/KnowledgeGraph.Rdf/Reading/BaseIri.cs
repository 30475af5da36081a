using System;
using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>Resolves relative IRIs as RFC 3986, section 5.2, says.</summary>
internal sealed class BaseIri
{
    private readonly string _scheme;
    private readonly string? _authority;
    private readonly string _path;
    private readonly string? _query;

    /// <param name="value">An absolute IRI, or an empty text for no base.</param>
    public BaseIri(string value)
    {
        Value = value;
        var colon = Math.Max(IriSyntax.SchemeLength(value), 0);
        _scheme = value.Substring(0, colon);
        Split(value, value.Length > 0 ? colon + 1 : 0, out _authority, out _path, out _query, out _);
    }

    public string Value { get; }

    public string Resolve(string relative)
    {
        Split(relative, 0, out var authority, out var path, out var query, out var fragment);
        if (authority is not null)
        {
            path = WithoutDots(path);
        }
        else
        {
            authority = _authority;
            if (path.Length == 0)
            {
                path = _path;
                query ??= _query;
            }
            else
            {
                path = WithoutDots(path[0] == '/' ? path : Merge(path));
            }
        }

        var result = new StringBuilder(_scheme).Append(':');
        if (authority is not null) result.Append("//").Append(authority);
        result.Append(path);
        if (query is not null) result.Append('?').Append(query);
        if (fragment is not null) result.Append('#').Append(fragment);
        return result.ToString();
    }

    private string Merge(string path) =>
        _authority is not null && _path.Length == 0 ? "/" + path : _path.Substring(0, _path.LastIndexOf('/') + 1) + path;

    private static void Split(string iri, int start, out string? authority, out string path, out string? query, out string? fragment)
    {
        var end = iri.Length;
        fragment = null;
        query = null;
        authority = null;
        var hash = iri.IndexOf('#', start);
        if (hash >= 0)
        {
            fragment = iri.Substring(hash + 1);
            end = hash;
        }

        var mark = iri.IndexOf('?', start, end - start);
        if (mark >= 0)
        {
            query = iri.Substring(mark + 1, end - mark - 1);
            end = mark;
        }

        if (string.CompareOrdinal(iri, start, "//", 0, 2) == 0 && end - start >= 2)
        {
            var slash = iri.IndexOf('/', start + 2, end - start - 2);
            if (slash < 0) slash = end;
            authority = iri.Substring(start + 2, slash - start - 2);
            start = slash;
        }

        path = iri.Substring(start, end - start);
    }

    /// <summary>Removes the segments <c>.</c> and <c>..</c> (section 5.2.4).</summary>
    private static string WithoutDots(string path)
    {
        if (path.IndexOf("/.", StringComparison.Ordinal) < 0 && !path.StartsWith(".", StringComparison.Ordinal)) return path;
        var isRooted = path.StartsWith("/", StringComparison.Ordinal);
        var segments = path.Split('/');
        var kept = new System.Collections.Generic.List<string>();
        for (var i = isRooted ? 1 : 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] is not ("." or ".."))
            {
                kept.Add(segments[i]);
                continue;
            }

            if (segments[i] == ".." && kept.Count > 0) kept.RemoveAt(kept.Count - 1);
            if (isLast) kept.Add("");
        }

        return (isRooted ? "/" : "") + string.Join("/", kept);
    }
}

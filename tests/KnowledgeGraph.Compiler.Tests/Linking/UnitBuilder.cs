using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Builds a unit as a parser does, and names each anchor, so that a test can say in words where a problem is.</summary>
internal sealed class UnitBuilder(string unit, FactFormat? format = null)
{
    private readonly List<SourceDeclaration> _sources = [];
    private readonly List<EntityDeclaration> _entities = [];
    private readonly List<ClaimDeclaration> _claims = [];
    private readonly List<string> _anchors = ["default source"];
    private string? _defaultSource;

    public string Unit => unit;

    public UnitBuilder Default(string source)
    {
        _defaultSource = source;
        return this;
    }

    public UnitBuilder Source(
        string key, string? document = null, string? url = null, string? published = null, string? sha256 = null,
        string? containingType = null)
    {
        _sources.Add(
            new SourceDeclaration(key, document, null, url, null, published, sha256, containingType, null, Anchor("source " + key)));
        foreach (var part in new[] { "document", "url", "published", "sha256" }) Anchor(part + " of " + key);
        return this;
    }

    public UnitBuilder Entity(string key, string? kind, string? label = null, params string[] aliases)
    {
        _entities.Add(new EntityDeclaration(key, kind, label, new(aliases), null, Anchor("entity " + key)));
        Anchor("kind of " + key);
        Anchor("label of " + key);
        return this;
    }

    /// <summary>Adds a claim.</summary>
    /// <param name="claim">Subject, member and value, divided by spaces.</param>
    public UnitBuilder Claim(string claim, params (QualifierKind Kind, string Value)[] qualifiers) =>
        Claim(claim, ValueForm.Text, qualifiers);

    public UnitBuilder Claim(string claim, ValueForm form, params (QualifierKind Kind, string Value)[] qualifiers)
    {
        var parts = claim.Split(' ', 3);
        var anchor = Anchor("subject of " + claim);
        Anchor("member of " + claim);
        Anchor("value of " + claim);
        var written = qualifiers
            .Select(
                qualifier => new QualifierDeclaration(qualifier.Kind, qualifier.Value, Anchor($"{qualifier.Kind} {qualifier.Value}")))
            .ToArray();
        _claims.Add(new ClaimDeclaration(parts[0], parts[1], parts[2], form, _defaultSource, new(written), anchor));
        return this;
    }

    public FactUnit ToUnit() => new(unit, format ?? FactFormat.Json, new([.. _sources]), new([.. _entities]), new([.. _claims]));

    public string Place(Anchor anchor) => unit + ": " + (anchor.Ordinal < _anchors.Count ? _anchors[anchor.Ordinal] : "?");

    private int Anchor(string name)
    {
        // The same claim may stand there twice.
        var times = _anchors.Count(anchor => anchor == name || anchor.StartsWith(name + " #", StringComparison.Ordinal));
        _anchors.Add(times == 0 ? name : $"{name} #{times + 1}");
        return _anchors.Count - 1;
    }
}

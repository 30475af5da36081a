using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>An entity while its declarations are being collected.</summary>
internal sealed class Entity(string key, int kind)
{
    public string Key { get; } = key;

    public int Kind { get; } = kind;

    /// <summary>The position among the nodes, once they are in order.</summary>
    public int Node { get; set; } = -1;

    public EntityDeclaration? CSharp { get; private set; }

    public EntityDeclaration? Json { get; private set; }

    /// <summary>Where it is declared; a declaration in C# wins over one in JSON.</summary>
    public Anchor Place => CSharp is null ? new(_jsonUnit, Json!.Anchor) : new(_csharpUnit, CSharp.Anchor);

    public FactOrigin Origin => CSharp is null ? FactOrigin.Json : FactOrigin.CSharp;

    public string? DeclaredLabel => CSharp?.Label ?? Json?.Label;

    public string Label => DeclaredLabel ?? Key;

    public string? Documentation => CSharp?.Documentation ?? Json?.Documentation;

    /// <summary>Every alias that was said, in no particular order and perhaps twice; null for none.</summary>
    public List<string>? Aliases { get; private set; }

    private string _csharpUnit = "";
    private string _jsonUnit = "";

    public EntityDeclaration? DeclarationIn(FactOrigin origin) => origin == FactOrigin.CSharp ? CSharp : Json;

    public Anchor PlaceIn(FactOrigin origin) => origin == FactOrigin.CSharp ? new(_csharpUnit, CSharp!.Anchor) : new(_jsonUnit, Json!.Anchor);

    public void Declare(FactOrigin origin, string unit, EntityDeclaration declaration)
    {
        if (origin == FactOrigin.CSharp) (CSharp, _csharpUnit) = (declaration, unit);
        else (Json, _jsonUnit) = (declaration, unit);
    }

    public void AddAliases(EquatableArray<string> aliases)
    {
        if (aliases.Count > 0) (Aliases ??= []).AddRange(aliases);
    }
}

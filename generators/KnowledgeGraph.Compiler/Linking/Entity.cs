using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>An entity while its declarations are being collected.</summary>
internal sealed class Entity(string key, int kind)
{
    public string Key { get; } = key;

    public int Kind { get; } = kind;

    /// <summary>
    /// Whether its kind is wrong or missing, as was reported, and this one is meant. What is said of it is not held against the kind.
    /// </summary>
    public bool IsGuess { get; init; }

    /// <summary>The kind that it may be meant to be of instead, as was reported once; -1 where there is no doubt.</summary>
    public int OtherKind { get; set; } = -1;

    /// <summary>Whether what is said of it is not held against its kind, since that is in doubt, as was reported.</summary>
    public bool IsInDoubt => IsGuess || OtherKind >= 0;

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

    public Anchor PlaceIn(FactOrigin origin) =>
        origin == FactOrigin.CSharp ? new(_csharpUnit, CSharp!.Anchor) : new(_jsonUnit, Json!.Anchor);

    public void Declare(FactOrigin origin, string unit, EntityDeclaration declaration)
    {
        if (origin == FactOrigin.CSharp) (CSharp, _csharpUnit) = (declaration, unit);
        else (Json, _jsonUnit) = (declaration, unit);
    }

    /// <summary>Determines whether it is known from a declaration.</summary>
    public bool IsDeclaredBy(string unit, EntityDeclaration declaration) =>
        CSharp == declaration && _csharpUnit == unit || Json == declaration && _jsonUnit == unit;

    public void AddAliases(EquatableArray<string> aliases)
    {
        if (aliases.Count > 0) (Aliases ??= []).AddRange(aliases);
    }
}

using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>An entity while its declarations are being collected, which must not contradict one another.</summary>
internal sealed class Entity(string key, int kind)
{
    /// <summary>In the order of <see cref="FactFormat.All"/>, then of units: what an earlier one says wins over a later one.</summary>
    private Declared[] _declarations = [];

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

    /// <summary>The index of the module that declares it: of several, the first.</summary>
    public int Module { get; private set; } = int.MaxValue;

    public EntityStatus Status { get; set; }

    /// <summary>What it is replaced by, or null.</summary>
    public Entity? ReplacedBy { get; set; }

    public string? StatusReason { get; set; }

    /// <summary>The index of the last module that states its status, or -1.</summary>
    public int StatusModule { get; set; } = -1;

    /// <summary>The keys that it has in graphs of bases, where these are others; null for none.</summary>
    public List<OtherKey>? OtherKeys { get; private set; }

    /// <summary>The position among the nodes, once they are in order.</summary>
    public int Node { get; set; } = -1;

    /// <summary>Where it is declared.</summary>
    public Anchor Place => _declarations[0].Place;

    /// <summary>The format in which it is declared.</summary>
    public FactFormat Format => _declarations[0].Format;

    public string? DeclaredLabel => First(static declared => declared.Label);

    /// <summary>Where its label is declared; where it has none, the first declaration.</summary>
    public Anchor PlaceOfLabel
    {
        get
        {
            foreach (var declared in _declarations)
            {
                if (declared.Label is not null) return declared.Place;
            }

            return Place;
        }
    }

    public string Label => DeclaredLabel ?? Key;

    public string? Documentation => First(static declared => declared.Documentation);

    /// <summary>Every alias that was said, in no particular order and perhaps twice; null for none.</summary>
    public List<string>? Aliases { get; private set; }

    /// <summary>
    /// Returns where a declaration is that a unit cannot repeat, or null where there is none: one of the same format, if that is code, in
    /// which each declaration is a property, or if it is of another graph.
    /// </summary>
    public Anchor? PlaceOfOther(FactUnit unit)
    {
        foreach (var declared in _declarations)
        {
            if (declared.Format == unit.Format && (unit.Format.IsCode || declared.Module != unit.Module)) return declared.Place;
        }

        return null;
    }

    /// <summary>Adds a declaration, after those of its format and of earlier ones.</summary>
    public void Declare(FactUnit unit, EntityDeclaration declaration)
    {
        Module = Math.Min(Module, unit.Module);
        var declared = new Declared(
            unit.Format, unit.Unit, unit.Module, declaration.Anchor, declaration.Label, declaration.Documentation);
        var at = 0;
        while (at < _declarations.Length && _declarations[at].Format.Order <= unit.Format.Order) at++;
        var declarations = new Declared[_declarations.Length + 1];
        Array.Copy(_declarations, declarations, at);
        declarations[at] = declared;
        Array.Copy(_declarations, at, declarations, at + 1, _declarations.Length - at);
        _declarations = declarations;
    }

    /// <summary>Determines whether it is known from a declaration.</summary>
    public bool IsDeclaredBy(string unit, EntityDeclaration declaration)
    {
        foreach (var declared in _declarations)
        {
            if (declared.Anchor == declaration.Anchor && declared.Unit == unit) return true;
        }

        return false;
    }

    public void AddKey(OtherKey key) => (OtherKeys ??= []).Add(key);

    /// <summary>Gives the key in the graph of a module, where that states or declares it, and otherwise the key here.</summary>
    public string KeyIn(int module) => KeyOf(module) ?? KeyOf(Module) ?? Key;

    public void AddAliases(EquatableArray<string> aliases)
    {
        if (aliases.Count > 0) (Aliases ??= []).AddRange(aliases);
    }

    private string? KeyOf(int module)
    {
        foreach (var other in OtherKeys ?? [])
        {
            if (other.Module == module) return other.Key;
        }

        return null;
    }

    private string? First(Func<Declared, string?> part)
    {
        foreach (var declared in _declarations)
        {
            if (part(declared) is { } text) return text;
        }

        return null;
    }

    /// <summary>What is kept of a declaration. A large graph has millions of entities, and their declarations are let go.</summary>
    private readonly record struct Declared(
        FactFormat Format, string Unit, int Module, int Anchor, string? Label, string? Documentation)
    {
        public Anchor Place => new(Unit, Anchor);
    }
}

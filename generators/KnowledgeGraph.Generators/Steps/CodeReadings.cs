using System.Collections.Immutable;
using System.Linq;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>What is declared in C#, each declaration read alone. What is meant as a declaration and is in error is one as well.</summary>
internal sealed class CodeReadings
{
    private CodeReadings(SyntaxValueProvider syntax)
    {
        var graphs = DeclarationStep.Find<GraphDeclaration, TypeDeclarationSyntax>(
            syntax, LibraryNames.KnowledgeGraphAttribute, StepNames.GraphDeclarations, GraphReader.Read);
        var kinds = FindKinds(syntax);
        var entities = FindEntities(syntax);
        var sources = FindSources(syntax);
        var ofAssembly = AssertionStep.Find(syntax).Add(FindAmendments(syntax)).AddRange(FindIdentities(syntax));

        Graphs = graphs.Models(StepNames.Graphs).Collect();
        Kinds = kinds.Select(static found => found.Models(StepNames.Kinds)).Concat(kinds.Select(References)).Joined();
        Facts = entities.Concat(sources).Select(static found => found.Units())
            .Concat(ofAssembly.Select(static found => found.Models(StepNames.Units))).Joined();
        EntityProperties = entities.Select(static found => found.Properties()).Joined();
        SourceProperties = sources.Select(static found => found.Properties()).Joined();
        UnfinishedMembers = kinds.Select(static found => found.Unfinished()).Joined();
        UnfinishedFacts = entities.Concat(sources).Select(static found => found.Unfinished()).Joined();
        Problems =
        [
            graphs.Problems(), .. kinds.Select(static found => found.Problems()),
            .. entities.Concat(sources).Select(static found => found.Problems()), .. ofAssembly.Select(static found => found.Problems()),
        ];
        Anchors =
        [
            graphs.Anchors(), .. kinds.Select(static found => found.Anchors()),
            .. entities.Concat(sources).Select(static found => found.Anchors()), .. ofAssembly.Select(static found => found.Anchors()),
        ];
    }

    public IncrementalValueProvider<ImmutableArray<GraphDeclaration>> Graphs { get; }

    public IncrementalValueProvider<ImmutableArray<KindDeclaration>> Kinds { get; }

    /// <summary>Gets the facts of entities, the sources, the assertions and the amendments.</summary>
    public IncrementalValueProvider<ImmutableArray<FactUnit>> Facts { get; }

    /// <summary>Gets the author's partial properties for entities.</summary>
    public IncrementalValueProvider<ImmutableArray<DeclaredProperty>> EntityProperties { get; }

    public IncrementalValueProvider<ImmutableArray<DeclaredProperty>> SourceProperties { get; }

    /// <summary>Gets the properties of kinds, in error or not.</summary>
    public IncrementalValueProvider<ImmutableArray<UnfinishedProperty>> UnfinishedMembers { get; }

    /// <summary>Gets the entities and sources that are in error.</summary>
    public IncrementalValueProvider<ImmutableArray<UnfinishedProperty>> UnfinishedFacts { get; }

    public ImmutableArray<IncrementalValuesProvider<EquatableArray<Problem>>> Problems { get; }

    public ImmutableArray<IncrementalValuesProvider<AnchorTable>> Anchors { get; }

    public static CodeReadings Find(SyntaxValueProvider syntax) => new(syntax);

    private static ImmutableArray<IncrementalValuesProvider<Reading<KindDeclaration>>> FindKinds(SyntaxValueProvider syntax) =>
    [
        DeclarationStep.Find<KindDeclaration, TypeDeclarationSyntax>(
            syntax, LibraryNames.NodeAttribute, StepNames.KindDeclarations, KindReader.Read),
        DeclarationStep.FindMeant<KindDeclaration, TypeDeclarationSyntax>(
            syntax, LibraryNames.NodeAttribute, StepNames.KindDeclarations, KindReader.Read),
        .. DeclarationStep.FindKindsWithoutAttribute(syntax),
    ];

    private static ImmutableArray<IncrementalValuesProvider<Reading<FactDeclaration>>> FindEntities(SyntaxValueProvider syntax) =>
    [
        DeclarationStep.Find<FactDeclaration, PropertyDeclarationSyntax>(
            syntax, LibraryNames.EntityAttribute, StepNames.EntityDeclarations, EntityReader.Read),
        DeclarationStep.FindMeant<FactDeclaration, PropertyDeclarationSyntax>(
            syntax, LibraryNames.EntityAttribute, StepNames.EntityDeclarations, EntityReader.Read),
        DeclarationStep.Find<FactDeclaration, PropertyDeclarationSyntax>(
            syntax, LibraryNames.ClaimAttribute, StepNames.ClaimsWithoutEntity, EntityReader.ReadClaimsAlone),
        DeclarationStep.Find<FactDeclaration, SyntaxNode>(
            syntax, LibraryNames.EntityAttribute, StepNames.EntityDeclarations, EntityReader.ReadNoProperty),
        BarePropertyStep.FindEntities(syntax),
    ];

    private static ImmutableArray<IncrementalValuesProvider<Reading<FactDeclaration>>> FindSources(SyntaxValueProvider syntax) =>
    [
        DeclarationStep.Find<FactDeclaration, PropertyDeclarationSyntax>(
            syntax, LibraryNames.SourceAttribute, StepNames.SourceDeclarations, SourceReader.Read),
        DeclarationStep.FindMeant<FactDeclaration, PropertyDeclarationSyntax>(
            syntax, LibraryNames.SourceAttribute, StepNames.SourceDeclarations, SourceReader.Read),
        DeclarationStep.Find<FactDeclaration, SyntaxNode>(
            syntax, LibraryNames.SourceAttribute, StepNames.SourceDeclarations, SourceReader.ReadNoProperty),
        BarePropertyStep.FindSources(syntax),
    ];

    private static IncrementalValuesProvider<Reading<FactUnit>> FindAmendments(SyntaxValueProvider syntax) =>
        DeclarationStep.Find<FactUnit, CompilationUnitSyntax>(
            syntax, LibraryNames.AmendmentAttribute, StepNames.AmendmentDeclarations, AmendmentReader.Read);

    private static ImmutableArray<IncrementalValuesProvider<Reading<FactUnit>>> FindIdentities(SyntaxValueProvider syntax) =>
    [
        DeclarationStep.Find<FactUnit, CompilationUnitSyntax>(
            syntax, LibraryNames.SameAsAttribute, StepNames.IdentityDeclarations, IdentityReader.ReadSame),
        DeclarationStep.Find<FactUnit, CompilationUnitSyntax>(
            syntax, LibraryNames.DifferentFromAttribute, StepNames.IdentityDeclarations, IdentityReader.ReadDifferent),
    ];

    private static IncrementalValuesProvider<KindDeclaration> References(IncrementalValuesProvider<Reading<KindDeclaration>> readings) =>
        readings.SelectMany(static (reading, _) => reading.References.ToImmutableArray()).WithTrackingName(StepNames.References);
}

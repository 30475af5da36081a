using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>The graphs that a graph extends, directly or through others, each once and after those that it extends itself.</summary>
/// <param name="Graph">The simple name of the extending graph.</param>
/// <param name="Place">Where the graph says what it extends.</param>
internal sealed record BaseModules(EquatableArray<Module> Modules, string Graph, Anchor Place)
{
    /// <summary>
    /// Gets a value indicating whether a graph that is extended is missing, as was reported. What is wrong with facts and kinds may follow
    /// from that, so it is not reported.
    /// </summary>
    public bool IsIncomplete { get; init; }

    public static BaseModules None { get; } = new(default, "", new Anchor("", 0));

    /// <summary>Gets what the graph records of the modules that it is built with.</summary>
    public EquatableArray<ModuleReference> References => Modules
        .Select(static module => new ModuleReference(module.FullName, module.Assembly, module.Version, module.Checksum)).ToEquatableArray();

    /// <summary>Writes the key of an entity, a source or a claim after the name of its graph: <c>Race:Nvidia</c>.</summary>
    public string Qualify(int module, string key) => QualifiedName.Write(Modules[module].Name, key);

    /// <summary>Determines whether a module extends another one, directly or through others.</summary>
    public bool IsBuiltOn(int module, int other) =>
        Modules[module].Declarations.Bases.Any(reference => reference.FullName == Modules[other].FullName);

    /// <summary>Gets the modules as a vocabulary lists them.</summary>
    public EquatableArray<VocabularyModule> VocabularyModules => Modules
        .Select(static module => new VocabularyModule(module.Name, module.Declarations.Namespace, module.Hash)
        {
            Assembly = module.Assembly,
            Version = module.Version,
            Iri = module.Declarations.Iri,
        }).ToEquatableArray();

    /// <summary>Gives the kinds of the graph together with those of the modules.</summary>
    /// <param name="own">The kinds that the graph declares itself.</param>
    public IEnumerable<KindDeclaration> JoinKinds(IEnumerable<KindDeclaration> own) =>
        Modules.SelectMany(ModuleUnits.KindsOf).Concat(own.Select(kind => kind with { Module = Modules.Count }));

    /// <summary>Gives the facts of the graph together with those of the modules.</summary>
    /// <param name="own">The facts of the graph itself.</param>
    public JoinedFacts JoinFacts(IReadOnlyList<FactUnit> own) =>
        Modules.Count == 0 ? new JoinedFacts(own, default) : JoinedFacts.Of(this, own);

    /// <summary>
    /// Brings problems out of modules, whose authors saw them: those that only concern a module and what it was built with are left out.
    /// What else is reported there is reported where the graph says what it extends. Places in modules become the names of these.
    /// </summary>
    public EquatableArray<Problem> Settle(EquatableArray<Problem> problems)
    {
        if (IsIncomplete) return problems.Where(static problem => !FollowsFromMissing(problem.Descriptor)).ToEquatableArray();
        if (Modules.Count == 0 || problems.Count == 0) return problems;
        var places = new ModulePlaces(this);
        return problems.Where(problem => !places.IsKnown(problem)).Select(places.Settle).ToEquatableArray();
    }

    /// <summary>Determines whether a problem may be there because kinds, members and entities of a missing graph are not known.</summary>
    private static bool FollowsFromMissing(ProblemDescriptor problem) =>
        FactProblems.All.Contains(problem) || AssertionProblems.All.Contains(problem) || PathProblems.All.Contains(problem)
        || problem == ModuleProblems.ExtendsNotKind || problem == ModuleProblems.UnknownIdentity
        || problem == VocabularyProblems.RangeNotKind || problem == VocabularyProblems.ParentNotKind
        || problem == VocabularyProblems.InverseNotFound || problem == VocabularyProblems.InverseUnused;
}

using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Emission;

namespace KnowledgeGraph.Generators.Tests.Emission;

/// <summary>How generated code names what several graphs declare.</summary>
public sealed class ModuleEmissionTests
{
    [Fact]
    public void A_kind_names_its_graph_and_those_of_inherited_members_by_hash_and_number()
    {
        var text = KindEmitter.Emit(Create(), Create().Kinds[1]);
        Assert.Contains("private const ulong MakersHash = 0x000000000000BA5EUL;\n", text, StringComparison.Ordinal);
        Assert.Contains("private const ulong SupplyHash = 0x000000000000E47EUL;\n", text, StringComparison.Ordinal);
        Assert.Contains("INode<Broker>.Type => new(0, SupplyHash);", text, StringComparison.Ordinal);
        Assert.Contains(
            "Knows => global::KnowledgeGraph.CompilerServices.GeneratedNode.Targets<global::Agent>(_node, MakersHash, 0);", text,
            StringComparison.Ordinal);
        Assert.Contains(
            "Sells => global::KnowledgeGraph.CompilerServices.GeneratedNode.Targets<global::Agent>(_node, SupplyHash, 0);", text,
            StringComparison.Ordinal);
        Assert.Contains("GeneratedGraph.Member(global::Supply.Graph, SupplyHash, 0);", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_a_base_has_the_number_that_it_has_there()
    {
        var text = KindEmitter.Emit(Create(), Create().Kinds[2]);
        Assert.Contains("INode<Company>.Type => new(1, MakersHash);", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SupplyHash", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Constants_have_names_that_are_free()
    {
        var vocabulary = Create();
        var kind = vocabulary.Kinds[1] with { ReservedNames = new(["SupplyHash"]) };
        Assert.Equal(["MakersHash", "SupplyHash_"], new ModuleConstants(vocabulary, kind).Names);
        var named = vocabulary with { Modules = new([.. vocabulary.Modules.Select(module => module with { Name = "Same" })]) };
        Assert.Equal(["SameHash", "SameHash_"], new ModuleConstants(named, named.Kinds[1]).Names);
    }

    [Fact]
    public void Numbers_count_the_kinds_and_members_of_a_module_alone()
    {
        var vocabulary = Create();
        Assert.Equal([0, 0, 1], vocabulary.Kinds.Select(vocabulary.NumberInModule));
        Assert.Equal([0, 1, 0], vocabulary.Members.Select(vocabulary.NumberInModule));
    }

    /// <summary>Makers has Agent and Company; Supply extends it with Broker, which is an Agent and so comes between them.</summary>
    private static Vocabulary Create()
    {
        VocabularyMember[] members = [Relation(0, "Knows", 0, 0), Relation(1, "Makes", 2, 0), Relation(2, "Sells", 1, 1)];
        var knows = Inherited(members[0]);
        VocabularyKind[] kinds =
        [
            Kind(0, "Agent", true, -1, 2, 0, [knows]),
            Kind(1, "Broker", false, 0, 2, 1, [knows, Inherited(members[2])]),
            Kind(2, "Company", false, -1, 3, 0, [Inherited(members[1])]),
        ];
        return new Vocabulary("Supply", "", true, new(kinds), new(members))
        {
            Hash = 0xE47E,
            Modules = new([new VocabularyModule("Makers", "", 0xBA5E), new VocabularyModule("Supply", "", 0xE47E)]),
        };
    }

    private static VocabularyKind Kind(
        int index, string name, bool isAbstract, int parent, int end, int module, KindMember[] members) =>
        new(index, name, "", true, name + "s", isAbstract, parent, end, new(members), default, null) { Module = module };

    private static VocabularyMember Relation(int index, string name, int domain, int module) =>
        new(
            index, name, name, name, domain, 0, default, Cardinality.Many, null, false, null, null, Cardinality.Many)
        {
            Module = module,
        };

    private static KindMember Inherited(VocabularyMember member) => new(
        member.Name, member.JsonName, member.Index, false, member.Domain, member.Range, Cardinality.Many, "public", null);
}

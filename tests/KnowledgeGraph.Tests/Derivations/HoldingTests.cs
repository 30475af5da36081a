using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Tests.Graphs;
using KnowledgeGraph.Tests.Walks;

namespace KnowledgeGraph.Tests.Derivations;

public sealed class HoldingTests
{
    private static readonly Graph Graph = Devices.Create().Build();

    [Fact]
    public void Members_say_what_they_follow_from()
    {
        var (exposed, part, restricted) = (Member("ExposedTo"), Member("PartOf"), Member("RestrictedBy"));

        Assert.True(exposed.IsDerived);
        Assert.Equal("Backs*/Uses/RestrictedBy", exposed.Expression);
        Assert.Empty(exposed.Facts);
        Assert.True(part.IsTransitive && !part.IsDerived);
        Assert.Null(part.Expression);
        Assert.Equal("Class", restricted.InheritedThrough);
        Assert.False(restricted.IsTransitive);
    }

    [Fact]
    public void A_closure_has_what_is_stated_and_what_follows_and_a_hop_only_the_former()
    {
        var (h800, restricted) = (Graph["H800"], Member("RestrictedBy").Index);

        Assert.Empty(Hop.Targets<Node>(h800, restricted));
        Assert.Equal("export controls, tariffs", Hop.ClosureTargets<Node>(h800, restricted).ToString());
        Assert.Equal("export controls, tariffs", Hop.ClosureTargets<Node>(Graph["Accelerators"], restricted).ToString());
        Assert.Equal(
            "A100, H800, Accelerators, advanced chips", Hop.ClosureSources<Node>(Graph["ExportControls"], restricted).ToString());
        Assert.Empty(Hop.ClosureTargets<Node>(Graph["Nvidia"], restricted));
    }

    [Fact]
    public void Why_gives_the_fact_first_and_then_what_it_also_follows_from()
    {
        var graph = Devices.Create().Fact("H800", "RestrictedBy", "ExportControls").Build();
        var why = graph.Why(graph["H800"], graph.Members.Single(member => member.Name == "RestrictedBy"), graph["ExportControls"]);

        Assert.Equal(
            ["H800 ─restricted by→ export controls",
                "H800 ─class→ Accelerators ─class→ advanced chips ─restricted by→ export controls"],
            why.Select(path => path.ToString()));
        Assert.Equal(
            ["DeepSeek ─uses→ H800"], Graph.Why(Graph["DeepSeek"], Member("Uses"), Graph["H800"]).Select(path => path.ToString()));
        Assert.Equal(
            ["Nvidia ←rival of─ DeepSeek"],
            Graph.Why(Graph["Nvidia"], Member("RivalOf"), Graph["DeepSeek"])
                .Select(path => path.ToString().Replace("─rival of→", "←rival of─", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_relation_of_the_base_is_asked_about_in_its_views()
    {
        var view = Graph.Including(Modality.Rumoured);

        Assert.Empty(Graph.Why(Graph["Nvidia"], Member("Reaches"), Graph["DeepSeek"]));
        Assert.Equal(
            ["Nvidia ─backs→ High-Flyer ─backs→ DeepSeek"],
            view.Why(Graph["Nvidia"].In(view), Member("Reaches"), Graph["DeepSeek"].In(view)).Select(path => path.ToString()));
        Assert.Equal(
            "DeepSeek, High-Flyer", Hop.DerivedTargets<Node>(Graph["Nvidia"].In(view), Member("Reaches").Index).ToString());
        Assert.Empty(Hop.DerivedTargets<Node>(Graph["Nvidia"], Member("Reaches").Index));
    }

    [Fact]
    public void Reading_what_follows_allocates_nothing_once_it_was_read()
    {
        var (node, relation) = (Graph["HighFlyer"], Member("ExposedTo").Index);
        var count = Hop.DerivedTargets<Node>(node, relation).Count;
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++)
        {
            foreach (var _ in Hop.DerivedTargets<Node>(node, relation)) count++;
            foreach (var _ in Hop.ClosureTargets<Node>(node, relation)) count++;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(4_002, count);
    }

    [Fact]
    public void A_snapshot_keeps_what_follows_apart()
    {
        var snapshot = Graph.ToSnapshot();

        Assert.Contains(
            "\n  exposedTo: Policy*, inverse Exposes, derived from Backs*/Uses/RestrictedBy\n", snapshot, StringComparison.Ordinal);
        Assert.Contains("\n  restrictedBy: Policy*, inverse Restricts, inherited through Class\n", snapshot, StringComparison.Ordinal);
        Assert.Contains("\n  partOf: Thing*, inverse Parts, transitive\n", snapshot, StringComparison.Ordinal);
        Assert.Contains(
            "\nCompany HighFlyer \"High-Flyer\"\n  backs DeepSeek\n    - no source\n  derived exposedTo ExportControls, Tariffs\n"
                + "  derived reaches DeepSeek\n", snapshot, StringComparison.Ordinal);
        Assert.Contains("\nChip A100\n  restrictedBy ExportControls\n    - no source\n\n", snapshot, StringComparison.Ordinal);
        Assert.Contains(
            "  derived restrictedBy ExportControls, Tariffs\n", Graph.ToSnapshot(Graph.Kinds["Chip"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_chain_is_solved_and_proved_without_a_deep_stack()
    {
        const int length = 1_500;
        var test = new TestGraph().Kind("A").Relation("A", "R", "A").Relation("A", "S", "A").Derived("A", "D", "A", "R|R/(D|E)").Derived(
            "A", "E", "A", "S/D");
        for (var i = 0; i <= length; i++) test.Entity("A", Key(i));
        for (var i = 0; i < length; i++) test.Fact(Key(i), i % 2 == 0 ? "R" : "S", Key(i + 1));
        var graph = test.Build();

        var proof = graph.Why(graph[Key(0)], graph.Members.Single(member => member.Name == "D"), graph[Key(length - 1)]).First();

        Assert.Equal(length - 1, proof.Length);

        static string Key(int number) => number.ToString("d5", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Member Member(string name) => Graph.Members.Single(member => member.Name == name);
}

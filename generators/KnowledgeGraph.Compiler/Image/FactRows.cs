namespace KnowledgeGraph.Compiler.Image;

/// <summary>The facts and claims of an image that is being written, in its order.</summary>
internal abstract class FactRows
{
    /// <summary>Counts the facts of each member.</summary>
    public abstract int[] CountByMember();

    /// <summary>Adds the columns of facts.</summary>
    /// <param name="strings">Takes the texts of the values, fact by fact.</param>
    public abstract void WriteFacts(StringPool strings, ColumnSet columns);

    /// <summary>Adds the columns of claims.</summary>
    /// <param name="strings">Takes the texts, column by column.</param>
    public abstract void WriteClaims(StringPool strings, ColumnSet columns);
}

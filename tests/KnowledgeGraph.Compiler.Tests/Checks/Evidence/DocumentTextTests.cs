using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Compiler.Documents;

namespace KnowledgeGraph.Compiler.Tests.Checks.Evidence;

public sealed class DocumentTextTests
{
    [Fact]
    public void A_document_is_its_text_without_the_mark_and_the_hash_of_its_bytes()
    {
        byte[] content = [0xEF, 0xBB, 0xBF, .. "Ä backs B.\r\n"u8];
        var document = DocumentText.Of("/x/d1.txt", content);
        Assert.Equal("Ä backs B.\r\n", document.Text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), document.Sha256);
        Assert.Equal("d1.txt", document.Name);
        Assert.True(new QuoteSearch(document, "Ä").IsAt(0));
    }

    [Fact]
    public void A_document_that_is_not_UTF8_has_a_hash_and_no_text()
    {
        var content = Encoding.Latin1.GetBytes("Ä backs B");
        var document = DocumentText.Of("d1.txt", content);
        Assert.Null(document.Text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), document.Sha256);
    }

    [Fact]
    public void An_empty_document_has_an_empty_text() => Assert.Equal("", DocumentText.Of("d1.txt", []).Text);

    [Fact]
    public void Documents_are_equal_by_path_text_and_hash()
    {
        var document = DocumentText.Of("a\\d.txt", [.. "x"u8]);
        Assert.Equal(document, DocumentText.Of("a/d.txt", [.. "x"u8]));
        Assert.NotEqual(document, DocumentText.Of("b/d.txt", [.. "x"u8]));
        Assert.NotEqual(document, DocumentText.Of("a/d.txt", [.. "y"u8]));
        Assert.NotEqual(document, new DocumentText("a/d.txt", "x", null));
    }
}

using System.Text;
using System.Xml;
using System.Xml.Linq;
using KnowledgeGraph.PublicDocumentation;

// The compiler documents all members of an assembly. A package needs those that its users can call.
if (args is not [var assembly, var documentation, var output])
{
    Console.Error.WriteLine("usage: PublicDocumentation ASSEMBLY DOCUMENTATION OUTPUT");
    return 2;
}

var usable = PublicMembers.IdsOf(assembly);
var document = XDocument.Load(documentation, LoadOptions.PreserveWhitespace);
foreach (var member in document.Descendants("member").Where(member => !usable.Contains(member.Attribute("name")!.Value)).ToList())
{
    if (member.PreviousNode is XText space) space.Remove();
    member.Remove();
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
var settings = new XmlWriterSettings
{
    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    NewLineChars = "\n",
    NewLineHandling = NewLineHandling.Replace
};
using var writer = XmlWriter.Create(output, settings);
document.Save(writer);
return 0;

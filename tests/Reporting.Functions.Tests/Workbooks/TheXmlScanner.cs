using System.IO.Compression;
using System.Text;
using System.Xml;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheXmlScanner
{
    private static readonly string[] Names = ["a", "b", ":id", ":a"];

    [Theory]
    //          document                                                       tokens
    [InlineData("<a/>",                                                        "a0 /")]
    [InlineData("\uFEFF<a></a>",                                               "a0 /a0")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>",              "a0 /")]
    [InlineData("<?xml version='1.0' encoding='US-ASCII' standalone='no' ?>\n<a/>\n", "a0 /")]
    [InlineData("<a><b>t</b><c/></a>",                                         "a0 b1 \"t\" /b1 c1 / /a0")]
    [InlineData("<a> <b/> </a>",                                               "a0 \" \" b1 / \" \" /a0")]
    [InlineData("<x:a><x:b></x:b\n></x:a>",                                    "a0 b1 /b1 /a0")]
    [InlineData("<a b='1' a = \"2\"/>",                                        "a0 a=2 b=1 /")]
    [InlineData("<a xmlns:a='1' r:a='2' x:a='3' a='4'/>",                      "a0 a=4 :a=2 /")]
    [InlineData("<a r:id='1' id='2'/>",                                        "a0 :id=1 /")]
    [InlineData("<a a='&lt;&#65;&#x1ea1;&quot;\"&apos;>/'/>",                  "a0 a=<Aạ\"\"'>/ /")]
    [InlineData("<a a='1\t2\n3\r\n4\r5&#10;6'/>",                              "a0 a=1 2 3 4 5\n6 /")]
    [InlineData("<a>1\r\n2\r3&#13;4</a>",                                      "a0 \"1\n2\n3\r4\" /a0")]
    [InlineData("<a>&amp;lt;&gt;]]&gt; > ]] ></a>",                            "a0 \"&lt;>]]> > ]] >\" /a0")]
    [InlineData("<a>1<!-- <b> - -> --><?b <c>?>2</a>",                         "a0 \"12\" /a0")]
    [InlineData("<a>1<![CDATA[<b>&amp;]]]]><![CDATA[>]]><![CDATA[]]></a>",     "a0 \"1<b>&amp;]]>\" /a0")]
    [InlineData("<!-- --><?b?><a/> <?c ??><!---->",                            "a0 /")]
    [InlineData("<ạ ạ='𝒳'>𝒳</ạ>",                                              "ạ0 \"𝒳\" /ạ0")]
    public void Takes_a_document_apart(string document, string tokens) => Assert.Equal(tokens, string.Join(' ', XmlTokens.Scanned(StreamOf(document), Names)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<!-- -->")]
    [InlineData("a")]
    [InlineData("<a/>a")]
    [InlineData("<a/>&#32;")]
    [InlineData("<![CDATA[ ]]><a/>")]
    [InlineData("<a/><a/>")]
    [InlineData("<a></a></a>")]
    [InlineData("</a>")]
    [InlineData("<a>")]
    [InlineData("<a><b></a></b>")]
    [InlineData("<a></ab>")]
    [InlineData("<ab></a>")]
    [InlineData("<x:a></y:a>")]
    [InlineData("<a></a b='1'>")]
    [InlineData("<a")]
    [InlineData("<a b")]
    [InlineData("<a b/>")]
    [InlineData("<a b=1/>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a b='1'c='2'/>")]
    [InlineData("<a b='<'/>")]
    [InlineData("<a b='&lt;<'/>")]
    [InlineData("<a b='&'/>")]
    [InlineData("<a / >")]
    [InlineData("< a/>")]
    [InlineData("<1/>")]
    [InlineData("<:a/>")]
    [InlineData("<a:/>")]
    [InlineData("<a:b:c/>")]
    [InlineData("<a>&b;</a>")]
    [InlineData("<a>&</a>")]
    [InlineData("<a>&amp</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a>&#xFFFF;</a>")]
    [InlineData("<a>&#x110000;</a>")]
    [InlineData("<a>&#4294967361;</a>")]
    [InlineData("<a>&#;</a>")]
    [InlineData("<a>&#x;</a>")]
    [InlineData("<a>&#X41;</a>")]
    [InlineData("<a>&#+65;</a>")]
    [InlineData("<a>&# 65;</a>")]
    [InlineData("<a>]]></a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a>\uFFFE</a>")]
    [InlineData("<a><!-- -- --></a>")]
    [InlineData("<a><!-- ---></a>")]
    [InlineData("<a><!- --></a>")]
    [InlineData("<a><!-- </a>")]
    [InlineData("<a><![CDATA[</a>")]
    [InlineData("<a><![cdata[]]></a>")]
    [InlineData("<a><?b</a>")]
    [InlineData("<a><? b?></a>")]
    [InlineData("<a><?b?c?></a>")]
    [InlineData("<a><?xml version='1.0'?></a>")]
    [InlineData(" <?xml version='1.0'?><a/>")]
    [InlineData("<?XML version='1.0'?><a/>")]
    [InlineData("<?xml?><a/>")]
    [InlineData("<?xml version='1.1'?><a/>")]
    [InlineData("<?xml encoding='utf-8'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><a/>")]
    [InlineData("<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>")]
    [InlineData("<?xml version='1.0' standalone='perhaps'?><a/>")]
    [InlineData("<?xml version='1.0'/><a/>")]
    public void Refuses_what_is_not_well_formed(string document)
    {
        Assert.Throws<XmlException>(() => XmlTokens.Scanned(StreamOf(document), Names));
        if (!document.Contains("iso-", StringComparison.Ordinal)) Assert.Throws<XmlException>(() => XmlTokens.Read(StreamOf(document), Names));
    }

    [Theory]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")]
    public void Tells_a_document_type_from_other_damage(string document) => Assert.Throws<DocumentTypeException>(() => XmlTokens.Scanned(StreamOf(document), Names));

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    public void Refuses_bytes_that_are_not_UTF_8_wherever_they_are(byte[] bytes)
    {
        byte[][] documents = [[.. "<a>"u8, .. bytes, .. "</a>"u8], [.. "<a b='"u8, .. bytes, .. "'/>"u8], [.. "<a/><!--"u8, .. bytes, .. "-->"u8], [.. "<a/>"u8, .. bytes]];

        Assert.All(documents, document => Assert.Throws<XmlException>(() => XmlTokens.Scanned(new MemoryStream(document), [])));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Reads_UTF_16_with_or_without_a_mark(string encoding, bool mark)
    {
        byte[] document = [.. mark ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes("<?xml version='1.0' encoding='UTF-16'?><a b='ạ'>𝒳</a>")];

        Assert.Equal(["a0 b=ạ", "\"𝒳\"", "/a0"], XmlTokens.Scanned(new MemoryStream(document), Names));
        Assert.Throws<XmlException>(() => XmlTokens.Scanned(new MemoryStream([.. document, 0x00, 0xD8, 0xD8, 0x00]), Names));
        Assert.Throws<XmlException>(() => XmlTokens.Scanned(new MemoryStream(document[..^1]), Names));
    }

    [Theory]
    //          elements  accepted
    [InlineData(256,      true)]
    [InlineData(257,      false)]
    public void Goes_only_so_deep(int elements, bool accepted)
    {
        var document = string.Concat(Enumerable.Repeat("<a>", elements)) + string.Concat(Enumerable.Repeat("</a>", elements));

        Assert.Equal(accepted, Record.Exception(() => XmlTokens.Scanned(StreamOf(document), [])) is null);
    }

    [Theory]
    //          bytes     accepted
    [InlineData(100,      true)]
    [InlineData(40_000,   true)]
    [InlineData(40_001,   false)]
    [InlineData(400_000,  false)]
    public void Holds_only_so_long_a_tag(int length, bool accepted)
    {
        using var xml = new XmlScanner(StreamOf($"<a><b c='{new string('x', length - 8)}'></b></a>"), longestTag: 40_000);

        var refused = Record.Exception(() => Assert.True(xml.Read() && xml.Read() && xml.Attribute("c"u8)!.Length == length - 8));

        Assert.Equal(accepted ? null : typeof(XmlException), refused?.GetType());
    }

    [Fact]
    public void Reads_a_form_as_XmlReader_does()
    {
        using var zip = new ZipArchive(new FilledForm().Save().ToStream());
        var parts = zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal)).ToList();
        Assert.True(parts.Count > 8);
        foreach (var part in parts)
        {
            using var stream = part.Open();
            var document = BinaryData.FromStream(stream).ToArray();
            Agree(document, XmlTokens.AttributeNames(new MemoryStream(document)));
        }
    }

    [Fact]
    public void Reads_any_document_as_XmlReader_does()
    {
        for (var seed = 0; seed < 2_000; seed++) Agree(Encoding.UTF8.GetBytes(new RandomXml(seed).Document()), RandomXml.AttributeNames);
    }

    [Fact]
    public void Reads_long_texts_values_and_comments_as_XmlReader_does()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var document = new RandomXml(seed).Document(longTexts: true);
            Agree(Encoding.UTF8.GetBytes(document), RandomXml.AttributeNames);
            Agree([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(document)], RandomXml.AttributeNames);
        }
    }

    [Fact]
    public void Makes_of_damage_what_XmlReader_makes_of_it()
    {
        var (accepted, refused) = (0, 0);
        for (var seed = 0; seed < 10_000; seed++)
        {
            var xml = new RandomXml(seed);
            var document = xml.Damaged(Encoding.UTF8.GetBytes(xml.Document()));
            var ours = Try(XmlTokens.Scanned, new DribblingStream(document, new Random(seed)));
            var theirs = Try(XmlTokens.Read, new MemoryStream(document));
            if (theirs is null && ours is not null && IsWellFormedWithoutNamespaces(document)) continue;
            if (theirs is not null && ours is null && HasOddVersion(document)) continue;
            if (!Equal(ours, theirs)) Assert.Fail($"Seed {seed}: {(ours is null ? "refused" : theirs is null ? "accepted" : "read otherwise")}: {Encoding.UTF8.GetString(document)}");
            _ = ours is null ? refused++ : accepted++;
        }

        Assert.True(accepted > 500 && refused > 500, $"{accepted} accepted, {refused} refused");
    }

    private static void Agree(byte[] document, IReadOnlyCollection<string> attributes)
    {
        var expected = XmlTokens.Read(new MemoryStream(document), attributes);
        Assert.Equal(expected, XmlTokens.Scanned(new MemoryStream(document), attributes));
        Assert.Equal(expected, XmlTokens.Scanned(new DribblingStream(document, new Random(document.Length)), attributes));
    }

    /// <returns>Null when the document is refused; any other exception fails the test.</returns>
    private static List<string>? Try(Func<Stream, IReadOnlyCollection<string>, List<string>> read, Stream document)
    {
        try
        {
            return read(document, RandomXml.AttributeNames);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool Equal(List<string>? one, List<string>? other) => one is null || other is null ? one == other : one.SequenceEqual(other);

    private static bool IsWellFormedWithoutNamespaces(byte[] document)
    {
        try
        {
            using var xml = new XmlTextReader(new MemoryStream(document)) { Namespaces = false, Normalization = true, DtdProcessing = DtdProcessing.Prohibit };
            while (xml.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    // XmlReader looks at no more than the first three characters of the version.
    private static bool HasOddVersion(byte[] document) => document.AsSpan().StartsWith("<?xml version='1.0"u8) && !document.AsSpan().StartsWith("<?xml version='1.0'"u8);

    private static MemoryStream StreamOf(string document) => new(Encoding.UTF8.GetBytes(document));
}

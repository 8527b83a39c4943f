using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Reporting.Domain.Mails;

/// <summary>A mail as HTML of the kind that Outlook shows as it is meant: tables, styles on the elements, nothing that is fetched.</summary>
internal static class HtmlMail
{
    private const string Font = "font-family:'Segoe UI',Arial,sans-serif;font-size:15px;line-height:23px;color:#1f2933;";

    // Outlook breaks no word, so a hash has to fit as it is.
    private const string LongWord = "font-family:Consolas,'Courier New',monospace;font-size:12px;line-height:23px;color:#1f2933;word-break:break-all;";

    // Every letter as itself but those that HTML knows.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(MailContent content) =>
        $"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(content.Subject)}</title>
        </head>
        <body style="margin:0;padding:0;background-color:#eef1f5;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#eef1f5;">
        <tr><td align="center" style="padding:24px 12px;">
        <!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;background-color:#ffffff;border:1px solid #d5dbe3;">
        <tr><td style="padding:18px 28px;background-color:{Band(content.Tone)};font-family:'Segoe UI',Arial,sans-serif;font-size:18px;line-height:26px;font-weight:bold;color:#ffffff;">{Encode(content.Headline)}</td></tr>
        <tr><td style="padding:22px 28px 4px 28px;{Font}">
        <p style="margin:0 0 14px 0;">{Encode(content.Greeting)}</p>
        {string.Join('\n', content.Passages.Select(Write))}
        </td></tr>
        <tr><td style="padding:14px 28px 20px 28px;border-top:1px solid #e4e9ef;font-family:'Segoe UI',Arial,sans-serif;font-size:13px;line-height:20px;color:#52606d;">{string.Join("<br>", content.Signature.Select(Encode))}</td></tr>
        </table>
        <!--[if mso]></td></tr></table><![endif]-->
        </td></tr>
        </table>
        </body>
        </html>

        """.ReplaceLineEndings("\r\n");

    private static string Write(Passage passage) => passage switch
    {
        Passage.Words(var text) => $"""<p style="margin:0 0 14px 0;">{Encode(text)}</p>""",
        Passage.Deed(var text) => $"""<p style="margin:0 0 14px 0;font-weight:bold;">{Encode(text)}</p>""",
        Passage.Facts(var facts) => Table(facts),
        Passage.Points(var points, var more) => List(points, more),
        Passage.Link(var text, var address, IsMain: true) => Button(text, address),
        Passage.Link(var text, var address, _) => $"""<p style="margin:0 0 14px 0;"><a href="{Encoder.Encode(address.AbsoluteUri)}" style="color:#1f5fa8;">{Encode(text)}</a></p>""",
        _ => throw new ArgumentOutOfRangeException(nameof(passage)),
    };

    private static string Table(IReadOnlyList<Fact> facts) =>
        $"""
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px 0;border-top:1px solid #e4e9ef;">
        {string.Join('\n', facts.Select(Row))}
        </table>
        """;

    private static string Row(Fact fact) =>
        $"""<tr><td width="132" valign="top" style="padding:7px 12px 7px 0;border-bottom:1px solid #e4e9ef;{Font}color:#52606d;">{Encode(fact.Name)}</td><td valign="top" style="padding:7px 0;border-bottom:1px solid #e4e9ef;{(IsLongWord(fact.Value) ? LongWord : Font)}">{Encode(fact.Value)}</td></tr>""";

    private static string List(IReadOnlyList<string> points, string? more) =>
        $"""
        <ul style="margin:0 0 14px 0;padding:0 0 0 20px;">
        {string.Join('\n', points.Select(point => $"""<li style="margin:0 0 8px 0;">{Encode(point)}</li>"""))}
        </ul>
        """ + (more is null ? "" : $"""{'\n'}<p style="margin:0 0 14px 0;">{Encode(more)}</p>""");

    private static string Button(string text, Uri address) =>
        $"""
        <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px 0;"><tr><td bgcolor="#1f5fa8" style="background-color:#1f5fa8;padding:10px 20px;"><a href="{Encoder.Encode(address.AbsoluteUri)}" style="font-family:'Segoe UI',Arial,sans-serif;font-size:15px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none;">{Encode(text)}</a></td></tr></table>
        """;

    private static bool IsLongWord(string text) => text.Length > 40 && !text.Contains(' ', StringComparison.Ordinal);

    private static string Band(Tone tone) => tone switch
    {
        Tone.Good => "#1e7145",
        Tone.Warning => "#9a6700",
        Tone.Bad => "#b42318",
        _ => "#1f4e79",
    };

    private static string Encode(string text) => Encoder.Encode(OneLine.Of(text));
}

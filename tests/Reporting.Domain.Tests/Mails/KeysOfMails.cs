using Reporting.Domain.Mails;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Mails;

public sealed class KeysOfMails
{
    private const string Long = "VANCANH-BDG.2024-6T.TYT-CANHLIEN.20240520T010203456Z-0a1b2c3d4e5f.1a2b3c4d";

    [Theory]
    [InlineData("A")]
    [InlineData("VANCANH-BDG.2024-6T.P-DD.before-03.1a2b3c4d")]
    [InlineData(Long)]
    public void A_message_id_leads_back_to_the_mail(string key)
    {
        var mail = new MailKey(new DateOnly(2024, 5, 21), MailKind.Verdict, key);

        Assert.Equal($"2024-05-21.Verdict.{key}@office.example", mail.MessageId("office.example"));
        Assert.True(MailKey.TryParse($" <{mail.MessageId("office.example")}> ", out var parsed));
        Assert.Equal(mail, parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<abc@office.example>")]
    [InlineData("2024-05-21.Verdict.A")]
    [InlineData("2024-13-21.Verdict.A@x")]
    [InlineData("2024-05-21.Nothing.A@x")]
    [InlineData("2024-05-21.1.A@x")]
    [InlineData("2024-05-21.Verdict.A|B@x")]
    [InlineData("2024-05-21.Verdict..A@x")]
    [InlineData("2024-05-21.Verdict.A@x y")]
    [InlineData("2024-05-21.Verdict.A@x> <b@x")]
    public void A_message_id_of_somebody_else_leads_nowhere(string? text) => Assert.False(MailKey.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("A B")]
    [InlineData("A\r\nBcc: x@y")]
    [InlineData("A|B")]
    [InlineData("A@B")]
    [InlineData(".A")]
    [InlineData("Ấ")]
    public void A_key_has_letters_that_are_safe_in_tables_and_in_mails(string key) => Assert.Throws<FormatException>(() => new MailKey(new DateOnly(2024, 5, 21), MailKind.Verdict, key));

    [Theory]
    //          came in                  written                   kept under
    [InlineData("2024-05-20T23:59:59",   "2024-05-20T23:59:59",    "2024-05-20")]
    [InlineData("2024-05-20T23:59:59",   "2024-05-21T00:00:01",    "2024-05-20")]   // a second delivery after midnight is the same mail
    [InlineData("2024-05-20T08:00:00",   "2024-05-26T23:59:59",    "2024-05-20")]
    [InlineData("2024-05-20T08:00:00",   "2024-05-27T00:00:00",    "2024-05-27")]   // nobody looks for open mails so far back
    public void An_answer_belongs_to_the_day_of_what_it_answers(string cameIn, string written, string day) =>
        Assert.Equal(day, MailKey.TextOf(MailKey.DayFor(Moments.Moment(cameIn), Moments.Moment(written), liveDays: 7)));

    [Theory]
    //          one address           another                 the same
    [InlineData("tram@x.example",     "TRAM@X.example",       true)]
    [InlineData("tram@x.example",     " tram@x.example ",     true)]
    [InlineData("trạm@x.example",     "tra\u0323m@x.example", true)]
    [InlineData("tram@x.example",     "tram@y.example",       false)]
    public void An_address_has_one_hash_however_it_is_written(string one, string another, bool same) => Assert.Equal(same, Recipient.HashOf(one) == Recipient.HashOf(another));
}

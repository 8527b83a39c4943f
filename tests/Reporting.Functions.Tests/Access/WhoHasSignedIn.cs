using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Reporting.Domain.Words;
using Reporting.Functions.Access;

namespace Reporting.Functions.Tests.Access;

/// <summary>The platform's header, and what is made of it.</summary>
public sealed class WhoHasSignedIn
{
    private const string RoleType = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

    [Theory]
    [InlineData("True",  true)]
    [InlineData("true",  true)]
    [InlineData("False", false)]
    [InlineData("1",     false)]
    [InlineData("",      false)]
    [InlineData(null,    false)]
    public void Is_believed_only_where_the_platform_says_that_it_looks_after_sign_in(string? platform, bool believed) =>
        Assert.Equal(believed, Read(Header(("oid", "4711"), ("name", "Trần Thị Bình"), ("roles", "Officer")), platform) is not null);

    [Theory]
    [InlineData("oid", "name", "preferred_username", "roles")]
    [InlineData("http://schemas.microsoft.com/identity/claims/objectidentifier", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", RoleType)]
    public void Is_the_account_with_its_name_and_roles_under_either_spelling_of_the_claims(string account, string name, string signInName, string role)
    {
        var principal = Read(Header((account, "4711"), ("tid", "office"), (name, "Trần Thị Bình"), (signInName, "binh@office.example"), (role, "Operator"), (role, "Officer.VANCANH-BDG")))!;

        Assert.Equal(("office|4711", "Trần Thị Bình (binh@office.example)"), (principal.Id, principal.Name));
        Assert.Equal(["Officer.VANCANH-BDG", "Operator"], principal.Roles!.Words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64 …")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("bnVsbA==")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    [InlineData("eyJhdXRoX3R5cCI6ImFhZCIsImNsYWltcyI6W251bGxdfQ==")]
    public void Is_nobody_when_the_header_makes_no_sense(string header) => Assert.Null(Read(header));

    [Fact]
    public void Is_nobody_who_came_by_another_provider_or_without_an_account()
    {
        Assert.Null(Read(Encode(new { auth_typ = "google", claims = new[] { new { typ = "oid", val = "4711" }, new { typ = "roles", val = "Officer" } } })));
        Assert.Null(Read(Header(("name", "Trần Thị Bình"), ("roles", "Officer"))));
    }

    [Theory]
    [InlineData("Officer",                        "VANCANH-BDG", true,  true)]
    [InlineData("Officer.VANCANH-BDG",            "VANCANH-BDG", true,  true)]
    [InlineData("Officer.VANCANH-BDG",            "AG-BDG",      false, false)]
    [InlineData("Operator",                       "AG-BDG",      true,  false)]
    [InlineData("Operator Officer.VANCANH-BDG",   "VANCANH-BDG", true,  true)]
    [InlineData("Operator Officer.VANCANH-BDG",   "AG-BDG",      true,  false)]
    public void May_see_and_do_what_the_roles_say(string roles, string programme, bool sees, bool does)
    {
        var read = DeskRoles.Read(roles.Split(' '))!;

        Assert.Equal((sees, does), (read.MaySee(ProgrammeId.Parse(programme)), read.RunsOffice(ProgrammeId.Parse(programme))));
        Assert.Equal(read, DeskRoles.Read(read.Words));
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("Officers")]
    [InlineData("Officer.")]
    [InlineData("Officer.*")]
    [InlineData("Officer.VANCANH-BDG.")]
    [InlineData(" Operator")]
    [InlineData("Reader")]
    public void Has_no_role_by_a_word_that_only_looks_like_one(string word) => Assert.Null(DeskRoles.Read([word]));

    private static Principal? Read(string header, string? platform = "True")
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(Principals.Switch, platform)]).Build();
        var request = new DefaultHttpContext().Request;
        request.Headers[Principals.Header] = header;
        return new Principals(settings).Read(request);
    }

    private static string Header(params (string Type, string Value)[] claims) =>
        Encode(new { auth_typ = "aad", claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }), name_typ = "name", role_typ = RoleType });

    private static string Encode(object told) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(told)));
}

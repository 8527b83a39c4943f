using Reporting.Domain.Programmes;
using Reporting.Domain.Tests.Repo;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Programmes;

public sealed class ShippedPack
{
    private static readonly string SchemaFile = Repository.PathOf("functions/Reporting.Functions/programmes/programme.schema.json");

    [Fact]
    public void The_pack_of_Van_Canh_is_valid()
    {
        var programme = ProgrammePack.Read(VanCanh.Json, "vancanh-bdg.json");

        Assert.Equal("VANCANH-BDG", programme.Id.ToString());
        Assert.Equal("./programme.schema.json", programme.Schema);
    }

    [Fact]
    public void The_published_schema_is_what_the_types_say()
    {
        var written = ProgrammeSchema.Write();
        if (File.ReadAllText(SchemaFile) == written) return;
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(SchemaFile, written);

        Assert.Fail($"{SchemaFile} is not what ProgrammeSchema.Write() says. To refresh it: UPDATE_GOLDEN=1 dotnet test tests/Reporting.Domain.Tests (that run still fails), then look at the difference.");
    }
}

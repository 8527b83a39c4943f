using System.Text.Json;

namespace Reporting.Functions.Tests.Infra;

/// <summary>Bicep itself has nothing to say about infra/: no error and no warning.</summary>
public sealed class BicepFilesCompile
{
    [BicepTheory]
    [InlineData("build", "main.bicep")]
    [InlineData("lint", "main.bicep")]
    [InlineData("build-params", "dev.bicepparam")]
    [InlineData("build-params", "prod.bicepparam")]
    [InlineData("lint", "dev.bicepparam")]
    [InlineData("lint", "prod.bicepparam")]
    public async Task Bicep_says_nothing(string command, string file)
    {
        string[] toStdout = command == "lint" ? [] : ["--stdout"];

        var (exit, _, messages) = await BicepCli.Run([command, .. toStdout, Path.Combine(InfraFile.Folder, file)]);

        Assert.Equal("", messages.Trim());
        Assert.Equal(0, exit);
    }

    [BicepTheory]
    [InlineData("dev.bicepparam")]
    [InlineData("prod.bicepparam")]
    public async Task A_parameter_file_gives_every_parameter_without_a_default(string file)
    {
        var (_, template, _) = await BicepCli.Run("build", "--stdout", Path.Combine(InfraFile.Folder, "main.bicep"));
        var (_, built, _) = await BicepCli.Run("build-params", "--stdout", Path.Combine(InfraFile.Folder, file));
        var wanted = JsonDocument.Parse(template).RootElement.GetProperty("parameters").EnumerateObject().Where(one => !one.Value.TryGetProperty("defaultValue", out _)).Select(one => one.Name);
        var given = JsonDocument.Parse(JsonDocument.Parse(built).RootElement.GetProperty("parametersJson").GetString()!).RootElement.GetProperty("parameters").EnumerateObject().Select(one => one.Name);

        Assert.Equal([], wanted.Except(given));
    }

    [BicepTheory]
    [InlineData("*.bicep", "**/*.bicep")]
    [InlineData("*.bicepparam", "*.bicepparam")]
    public async Task Files_are_formatted_as_Bicep_formats_them(string files, string pattern)
    {
        var copy = Directory.CreateTempSubdirectory("infra-");
        try
        {
            var copies = Directory.EnumerateFiles(InfraFile.Folder, files, SearchOption.AllDirectories).ToDictionary(path => path, path => Path.Combine(copy.FullName, Path.GetRelativePath(InfraFile.Folder, path)));
            foreach (var (path, its) in copies.Append(KeyValuePair.Create(Path.Combine(InfraFile.Folder, "bicepconfig.json"), Path.Combine(copy.FullName, "bicepconfig.json"))))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(its)!);
                File.Copy(path, its);
            }

            await BicepCli.Run("format", "--pattern", Path.Combine(copy.FullName, pattern));

            Assert.All(copies, one => Assert.Equal(File.ReadAllText(one.Key), File.ReadAllText(one.Value)));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}

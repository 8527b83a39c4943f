using Reporting.LocalHost.StartUp;

if (!CommandLine.TryParse(args, out var line, out var error))
{
    Console.Error.WriteLine(error);
    return 2;
}

if (line.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

return await LocalRun.Run(line);

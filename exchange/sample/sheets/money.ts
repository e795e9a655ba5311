/** Agreements, their lines and what was spent on them, in the registration format. */
export const money: Readonly<Record<string, string>> = {
  afspraken: `afspraak;instelling;niveau;afdeling;client_code;start;eind;doel;grondslag;akkoord_instelling;akkoord_wlz_uitvoerder;clientvertegenwoordiging_gehoord;vervangt;status
LH-A01-2015-B01;Stichting De Lindehoeve;afdeling;LH-A01;;2015-01-01;2015-12-31;Een vast team en een rustige woning;wmg_experiment;2014-12-18;2015-01-09;2014-12-15;;afgesloten
LH-A02-2015-B01;Stichting De Lindehoeve;afdeling;LH-A02;;2015-04-01;2015-12-31;Dagbesteding dichtbij huis;wmg_experiment;2015-03-12;2015-03-26;2015-03-05;;afgesloten
DZ-A01-2015-B01;Zorggroep Duinzicht;afdeling;DZ-A01;;2015-03-01;2015-12-31;Rust in de nacht;wmg_experiment;2015-02-09;2015-02-23;2015-02-04;;afgesloten
DZ-A02-2015-B01;Zorggroep Duinzicht;afdeling;DZ-A02;;2015-09-01;2015-12-31;Familie en team bereiden samen de verhuizing voor;wmg_experiment;2015-08-18;2015-08-27;2015-08-11;;afgesloten
LH-A01-2016-B01;Stichting De Lindehoeve;afdeling;LH-A01;;2016-01-01;2016-12-31;Deskundigheid dichtbij en een tweede uitgang;wmg_experiment;2015-12-14;2016-01-08;2015-12-10;;overeengekomen
LH-A01-2016-B02;Stichting De Lindehoeve;client;LH-A01;C-03;2016-03-01;2016-12-31;Extra begeleiding bij het slapen;wmg_experiment;2016-02-15;2016-02-24;2016-02-11;;overeengekomen
LH-A02-2016-B01;Stichting De Lindehoeve;afdeling;LH-A02;;2016-01-01;2016-12-31;Dagbesteding die past;wmg_experiment;2015-12-14;2016-01-08;2015-12-10;;overeengekomen
DZ-A01-2016-B01;Zorggroep Duinzicht;afdeling;DZ-A01;;2016-01-01;2016-12-31;Rustige nachten;wmg_experiment;2016-01-05;2016-01-19;2015-12-22;;overeengekomen
DZ-A02-2016-B01;Zorggroep Duinzicht;afdeling;DZ-A02;;2016-01-01;2016-08-31;Wennen aan de nieuwe plek;wmg_experiment;2015-12-15;2016-01-11;2015-12-08;;afgesloten
DZ-2016-B01;Zorggroep Duinzicht;instelling;;;2016-01-01;2016-12-31;Scholing voor alle huizen samen;wmg_experiment;2016-01-05;2016-01-19;2015-12-22;;overeengekomen
LH-A01-2017-B01;Stichting De Lindehoeve;afdeling;LH-A01;;2017-01-01;2017-12-31;Vasthouden wat werkt;wmg_experiment;2016-09-26;;2016-09-19;;voorgesteld
LH-A02-2017-B01;Stichting De Lindehoeve;afdeling;LH-A02;;2017-01-01;2017-12-31;Werk in de moestuin, het hele jaar;wmg_experiment;;;;;voorgesteld
DZ-A01-2017-B01;Zorggroep Duinzicht;afdeling;DZ-A01;;2017-01-01;2017-12-31;Rustige nachten, ook in het weekend;wmg_experiment;;;;;concept
BO-A01-2016-B01;Centrum De Bolder;afdeling;BO-A01;;2016-05-01;2016-12-31;Een team dat blijft;wmg_experiment;;;;;concept`,
  afspraakregels: `afspraak;regel;categorie;gericht_op;bedrag;uren;interventie;omschrijving
LH-A01-2015-B01;1;direct_care_residential;client;142000,00;3550;;
LH-A01-2015-B01;2;coaching_training;context;68400,00;760;LH-A01-V01;
LH-A01-2015-B01;3;team_reflection;context;31200,00;;LH-A01-V01;
LH-A02-2015-B01;1;daytime_programme;client;62400,00;1560;LH-A02-V01;
LH-A02-2015-B01;2;organisation_project;context;18600,00;;;
DZ-A01-2015-B01;1;night_care;context;96000,00;2400;DZ-A01-V01;
DZ-A01-2015-B01;2;inventory_equipment;context;22000,00;;DZ-A01-V01;Domotica in twee huiskamers
DZ-A02-2015-B01;1;daytime_programme;client;21000,00;525;;
DZ-A02-2015-B01;2;coaching_training;context;15000,00;160;DZ-A02-V01;
LH-A01-2016-B01;1;direct_care_residential;client;118000,00;2950;;
LH-A01-2016-B01;2;building_adaptation;context;96500,00;;LH-A01-V02;
LH-A01-2016-B01;3;treatment_hours;gemengd;74250,00;825;LH-A01-V03;
LH-A01-2016-B02;1;treatment_hours;gemengd;9600,00;96;LH-A01-V03;
LH-A01-2016-B02;2;expert_consultation;context;4800,00;40;;
LH-A02-2016-B01;1;daytime_programme;client;84600,00;2100;LH-A02-V01;
LH-A02-2016-B01;2;organisation_project;context;42300,00;;LH-A02-V02;
DZ-A01-2016-B01;1;night_care;context;128000,00;3200;DZ-A01-V01;
DZ-A01-2016-B01;2;inventory_equipment;context;38500,00;;DZ-A01-V01;
DZ-A02-2016-B01;1;daytime_programme;client;52000,00;1300;;
DZ-A02-2016-B01;2;coaching_training;context;26000,00;280;DZ-A02-V01;
DZ-2016-B01;1;coaching_training;context;18000,00;200;;
DZ-2016-B01;2;expert_consultation;context;6000,00;50;;
LH-A01-2017-B01;1;direct_care_residential;client;121500,00;3000;;
LH-A01-2017-B01;2;treatment_hours;gemengd;88000,00;960;LH-A01-V03;
LH-A02-2017-B01;1;daytime_programme;client;90400,00;2200;;
LH-A02-2017-B01;2;inventory_equipment;context;24000,00;;;Kas en gereedschap voor de moestuin
DZ-A01-2017-B01;1;night_care;context;131000,00;3250;DZ-A01-V01;
BO-A01-2016-B01;1;coaching_training;context;26000,00;290;BO-A01-V01;
BO-A01-2016-B01;2;treatment_hours;gemengd;18000,00;200;;`,
  realisatie: `afspraak;regel;van;tot;bedrag;uren;toelichting
LH-A01-2015-B01;1;2015-01-01;2015-03-31;35200,00;880;
LH-A01-2015-B01;1;2015-04-01;2015-06-30;34900,00;875;
LH-A01-2015-B01;1;2015-07-01;2015-09-30;35850,50;895;
LH-A01-2015-B01;1;2015-10-01;2015-12-31;36000,00;900;
LH-A01-2015-B01;2;2015-01-01;2015-03-31;15200,00;169;
LH-A01-2015-B01;2;2015-04-01;2015-06-30;16800,00;187;
LH-A01-2015-B01;2;2015-07-01;2015-09-30;14100,00;157;
LH-A01-2015-B01;2;2015-10-01;2015-12-31;13700,00;151;Een trainer viel uit. De laatste drie dagen zijn verschoven naar januari
LH-A01-2015-B01;3;2015-01-01;2015-03-31;7800,00;;
LH-A01-2015-B01;3;2015-04-01;2015-06-30;7800,00;;
LH-A01-2015-B01;3;2015-07-01;2015-09-30;7800,00;;
LH-A01-2015-B01;3;2015-10-01;2015-12-31;7800,00;;
LH-A02-2015-B01;1;2015-04-01;2015-06-30;20650,00;515;
LH-A02-2015-B01;1;2015-07-01;2015-09-30;21100,00;528;
LH-A02-2015-B01;1;2015-10-01;2015-12-31;20900,00;522;
LH-A02-2015-B01;2;2015-04-01;2015-06-30;6000,00;;
LH-A02-2015-B01;2;2015-07-01;2015-09-30;6200,00;;
LH-A02-2015-B01;2;2015-10-01;2015-12-31;6150,00;;
DZ-A01-2015-B01;1;2015-03-01;2015-06-30;38100,00;950;
DZ-A01-2015-B01;1;2015-07-01;2015-09-30;28700,00;718;
DZ-A01-2015-B01;1;2015-10-01;2015-12-31;28950,00;724;
DZ-A01-2015-B01;2;2015-03-01;2015-06-30;12400,00;;
DZ-A01-2015-B01;2;2015-07-01;2015-09-30;9300,00;;
DZ-A01-2015-B01;2;2015-10-01;2015-12-31;3800,00;;De sensoren moesten een keer opnieuw worden geplaatst
DZ-A02-2015-B01;1;2015-09-01;2015-12-31;20400,00;510;
DZ-A02-2015-B01;2;2015-09-01;2015-12-31;15300,00;163;
LH-A01-2016-B01;1;2016-01-01;2016-03-31;29480,00;738;
LH-A01-2016-B01;1;2016-04-01;2016-06-30;29440,00;736;
LH-A01-2016-B01;2;2016-01-01;2016-03-31;21000,00;;
LH-A01-2016-B01;2;2016-04-01;2016-06-30;30000,00;;
LH-A01-2016-B01;3;2016-01-01;2016-03-31;18400,00;205;
LH-A01-2016-B01;3;2016-04-01;2016-06-30;18500,75;206;
LH-A01-2016-B02;1;2016-03-01;2016-06-30;3100,00;31;
LH-A01-2016-B02;2;2016-03-01;2016-06-30;1200,00;10;
LH-A02-2016-B01;1;2016-01-01;2016-03-31;21500,00;535;
LH-A02-2016-B01;1;2016-04-01;2016-06-30;21650,00;540;
LH-A02-2016-B01;2;2016-01-01;2016-03-31;10400,00;;
LH-A02-2016-B01;2;2016-04-01;2016-06-30;10500,00;;
DZ-A01-2016-B01;1;2016-01-01;2016-03-31;32100,00;802;
DZ-A01-2016-B01;2;2016-01-01;2016-03-31;9800,00;;
DZ-A01-2016-B01;2;2016-04-01;2016-06-30;9700,00;;
DZ-A02-2016-B01;1;2016-01-01;2016-03-31;19300,00;482;
DZ-A02-2016-B01;1;2016-04-01;2016-06-30;19600,00;490;
DZ-A02-2016-B01;1;2016-07-01;2016-08-31;12900,00;322;
DZ-A02-2016-B01;2;2016-01-01;2016-03-31;9700,00;104;
DZ-A02-2016-B01;2;2016-04-01;2016-06-30;9900,00;107;
DZ-A02-2016-B01;2;2016-07-01;2016-08-31;6100,00;65;
DZ-2016-B01;1;2016-01-01;2016-03-31;4200,00;46;
DZ-2016-B01;1;2016-04-01;2016-06-30;4600,00;51;
DZ-2016-B01;2;2016-01-01;2016-06-30;2900,00;24;`,
};
